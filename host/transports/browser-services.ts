import { ACTION, PATH } from '../wire';
import type { ActionResult, BatchRequest, BatchResponse } from '../wire';

/**
 * The services of the frame around an add-in, which speak the batch language but are no part of the workbook:
 * whether the pane is shown (`Office.addin.showAsTaskpane` and `hide`), and that the page has its commands ready.
 */
export interface PageServices {
  /** True while the pane is shown; the page asks for a change through `show`. */
  isShown(): boolean;
  show(shown: boolean): void;
  /** The page has associated its commands: the ribbon may press them. */
  commandsReady(): void;
}

const APP_RUNTIME = 'Microsoft.AppRuntime.AppRuntimeService';
const INTERNAL = 'Microsoft.InternalService.AddinInternalService';
const OURS = [APP_RUNTIME, INTERNAL, 'Microsoft.AppRuntime.AppRuntimePersistenceService'];
const VISIBLE = 'Visible';
const BACKGROUND = 'Background';

/** Whether a batch is for these services rather than for the workbook. */
export const isForServices = (request: BatchRequest): boolean =>
  Object.values(request.ObjectPaths).some(
    (path) => path.ObjectPathType === PATH.newObject && OURS.includes(path.Name ?? ''),
  );

/** Answers a batch of these services. Methods that are not known answer null, as a service that has nothing to say. */
export function answerServices(request: BatchRequest, services: PageServices): BatchResponse {
  const methods: Record<string, (argument: unknown) => unknown> = {
    GetAppRuntimeState: () => (services.isShown() ? VISIBLE : BACKGROUND),
    SetAppRuntimeState: (state) => (services.show(state === VISIBLE), null),
    GetAppRuntimeStartState: () => BACKGROUND,
    NotifyActionHandlerReady: () => (services.commandsReady(), null),
  };
  const results: ActionResult[] = [];
  for (const action of request.Actions) {
    if (action.ActionType === ACTION.instantiate) results.push({ ActionId: action.Id, Value: {} });
    if (action.ActionType !== ACTION.method) continue;
    const Value = methods[action.Name ?? '']?.(action.ArgumentInfo?.Arguments?.[0]) ?? null;
    results.push({ ActionId: action.Id, Value });
  }
  return { Results: results };
}
