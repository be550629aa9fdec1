// What the ribbon calls by name. WPS reads this page with a browser that may be old.
const KEY = 'lianping.pane';

/** @returns whether the ribbon may be shown */
window.OnAddinLoad = () => true;

window.GetImage = () => 'icon/32.png';

/** Opens the pane on the workbook in front: each time anew, since a pane belongs to one workbook. */
window.OnAction = () => {
  const program = window.wps || window.Application;
  const kept = window.Application.PluginStorage || program.PluginStorage;
  const page = new URL('wps.html', window.location.href).href;
  const id = kept.getItem(KEY);
  const known = id ? program.GetTaskPane(id) : undefined;
  if (known) {
    known.Navigate(page);
    known.Visible = true;
    return true;
  }
  const pane = (program.CreateTaskPane || program.CreateTaskpane).call(program, page);
  kept.setItem(KEY, pane.ID);
  pane.Visible = true;
  return true;
};
