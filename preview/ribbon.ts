/** The ribbon that a manifest describes. */
export interface Ribbon {
  /** The add-in's page, as the manifest names it. */
  page: string;
  addinId: string;
  tab: string;
  groups: { label: string; buttons: RibbonButton[] }[];
}

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  /** The address of its icon of 32 pixels. */
  icon: string;
  /** What it does: runs a function of the page, or shows the pane. */
  action: { kind: 'function'; name: string } | { kind: 'pane' };
}

const LARGE_ICON = '32';

/** Reads the ribbon out of an add-in only manifest. Throws where it has no tab of its own. */
export function readRibbon(manifest: Document): Ribbon {
  const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagNameNS('*', name)];
  const child = (parent: Element, name: string): Element | undefined =>
    [...parent.children].find((element) => element.localName === name);
  const resources = new Map(
    all(manifest, 'Resources')
      .flatMap((list) => [...list.getElementsByTagName('*')])
      .map((element) => [element.getAttribute('id'), element.getAttribute('DefaultValue') ?? '']),
  );
  const said = (element: Element | undefined): string => resources.get(element?.getAttribute('resid') ?? null) ?? '';

  const button = (control: Element): RibbonButton => {
    const icons = all(control, 'Image');
    const large = icons.find((image) => image.getAttribute('size') === LARGE_ICON) ?? icons[0];
    const name = all(control, 'FunctionName')[0]?.textContent?.trim();
    const supertip = child(control, 'Supertip');
    return {
      id: control.getAttribute('id') ?? '',
      label: said(child(control, 'Label')),
      tip: said(supertip && child(supertip, 'Description')),
      icon: said(large),
      action: name ? { kind: 'function', name } : { kind: 'pane' },
    };
  };

  const tab = all(manifest, 'CustomTab')[0];
  if (!tab) throw new Error('The manifest has no tab of its own.');
  return {
    page: said(all(manifest, 'FunctionFile')[0]),
    addinId: all(manifest, 'Id')[0]?.textContent?.trim() ?? '',
    tab: said(child(tab, 'Label')),
    groups: all(tab, 'Group').map((group) => ({
      label: said(child(group, 'Label')),
      buttons: all(group, 'Control').map(button),
    })),
  };
}
