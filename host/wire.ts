/** The batch language as it travels (excel-host.md): requests, answers and failures. */

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** In the places of `Arguments`: the path of an object argument, `null` for a plain one; nested in lists. */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface ObjectPathInfo {
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ActionInfo {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  RecursiveQueryInfo?: { Queries?: Record<string, QueryInfo>; MaxDepth?: number };
  ObjectState?: Record<string, unknown>;
}

export interface BatchRequest {
  AutoKeepReference?: boolean;
  Actions: ActionInfo[];
  ObjectPaths: Record<string, ObjectPathInfo>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface BatchFailure {
  Code: string;
  Message: string;
  /** The place of the action that failed; -1 where the whole request was refused. */
  ActionIndex: number;
  /** `Range.values`: where in the model it happened. */
  Location: string;
}

export interface BatchResponse {
  Results?: ActionResult[];
  TraceIds?: number[];
  Error?: BatchFailure;
  ProcessedResults?: { Results: ActionResult[] };
}
