import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Ribbon, RibbonButton } from './ribbon';
import { texts } from './texts';

/** The add-in's tab, drawn from its manifest. A button that runs a function rests until the function is done. */
export function RibbonBar({
  ribbon,
  local,
  onPress,
}: {
  ribbon: Ribbon;
  /** Turns an address of the manifest into one of this server. */
  local: (address: string) => string;
  onPress: (button: RibbonButton) => Promise<void>;
}): ReactElement {
  const [running, setRunning] = useState<ReadonlySet<string>>(new Set());
  const press = async (button: RibbonButton): Promise<void> => {
    if (running.has(button.id)) return;
    setRunning((now) => new Set(now).add(button.id));
    try {
      await onPress(button);
    } finally {
      setRunning((now) => new Set([...now].filter((id) => id !== button.id)));
    }
  };
  return (
    <div className="ribbon" role="toolbar" aria-label={`${texts.ribbon}: ${ribbon.tab}`}>
      <div className="ribbon-tab">{ribbon.tab}</div>
      <div className="ribbon-groups">
        {ribbon.groups.map((group) => (
          <div key={group.label} className="ribbon-group" role="group" aria-label={group.label}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => (
                <button
                  key={button.id}
                  type="button"
                  title={button.tip}
                  aria-busy={running.has(button.id)}
                  onClick={() => void press(button)}
                >
                  <img src={local(button.icon)} alt="" width={32} height={32} />
                  {button.label}
                </button>
              ))}
            </div>
            <div className="ribbon-label" aria-hidden>
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
