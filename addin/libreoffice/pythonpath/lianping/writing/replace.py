"""Our sheets in the place of those of an earlier scoring: all of it in one step, or nothing."""
from ..trouble import Trouble
from .cells import write_formulas, write_values
from .printing import set_print
from .sayings import FORMULA, clear_sayings, say_again, sayings_of
from .sheets import dress_sheet

UNDO_TITLE = "联评：写入得分"


def replace_sheets(model, change):
    check(model, change)
    before = len(model.UndoManager.getAllUndoActionTitles())
    was_modified = model.isModified()
    model.UndoManager.enterUndoContext(UNDO_TITLE)
    try:
        write_all(model, change)
    except Exception as cause:
        model.UndoManager.leaveUndoContext()
        # What somebody did before it stays.
        if len(model.UndoManager.getAllUndoActionTitles()) > before:
            take_back(model)
            model.UndoManager.clearRedo()
        model.setModified(was_modified)
        raise Trouble("host-write-undone", detail=str(cause) or type(cause).__name__)
    model.UndoManager.leaveUndoContext()


def check(model, change):
    """Before the first cell is touched. LibreOffice's API asks no protection: we do."""
    if model.isReadonly():
        raise Trouble("host-read-only")
    if model.isProtected():
        raise Trouble("host-structure-protected")
    removed = [name for name in change["removed"] if model.Sheets.hasByName(name)]
    touched = removed + list(dict.fromkeys(saying.sheet for saying in sayings_of(model, removed)))
    locked = [name for name in touched if model.Sheets.getByName(name).isProtected()]
    if locked:
        raise Trouble("host-sheets-protected", sheets=locked)
    kept = {name.lower() for name in model.Sheets.ElementNames if name not in removed}
    taken = [plan["name"] for plan in change["sheets"] if plan["name"].lower() in kept]
    if taken:
        raise Trouble("sheet-name-taken", sheet=taken[0])


def write_all(model, change):
    sayings = remove_sheets(model, [name for name in change["removed"] if model.Sheets.hasByName(name)])
    model.lockControllers()
    model.addActionLock()
    try:
        for plan in change["sheets"]:
            model.Sheets.insertNewByName(plan["name"], model.Sheets.Count)
        freeze(model, change["sheets"])
        fill(model, change)
        say_again(model, sayings)
    finally:
        model.removeActionLock()
        model.unlockControllers()


def remove_sheets(model, names):
    """
    What staff's formulas say of the sheets that go. All formulas on them are cleared first: undoing then brings
    them back once all sheets are there again, and not with #REF! for a sheet that came back later.
    """
    sayings = sayings_of(model, names)
    clear_sayings(model, sayings)
    for name in names:
        model.Sheets.getByName(name).clearContents(FORMULA)
    # Before anything is locked: LibreOffice 7.4 ends where a sheet with a chart goes unseen.
    for name in names:
        model.Sheets.removeByName(name)
    return sayings


def fill(model, change):
    """All values before the first formula: nothing is then calculated twice."""
    sheets = [(model.Sheets.getByName(plan["name"]), plan) for plan in change["sheets"]]
    for write in (write_values, write_formulas):
        for sheet, plan in sheets:
            for block in plan["blocks"]:
                write(sheet, block)
    for sheet, plan in sheets:
        dress_sheet(model, sheet, plan, change["looks"])
        set_print(model, sheet, plan)


def freeze(model, plans):
    """
    Frozen panes belong to a view, which must show the sheet for it; then it shows what it did. While the
    sheets are empty: LibreOffice 7.4 does not take back heights of rows that were set before it.
    """
    controller = model.CurrentController
    shown = controller.ActiveSheet
    for plan in plans:
        if "frozen" in plan:
            controller.setActiveSheet(model.Sheets.getByName(plan["name"]))
            controller.freezeAtPosition(plan["frozen"]["columns"], plan["frozen"]["rows"])
    controller.setActiveSheet(shown)


def take_back(model):
    """
    Undoes the last step. LibreOffice 7.4 takes inserted sheets back in whatever document was in front last,
    and deletes sheets there: so this one comes in front first.
    """
    controller = model.CurrentController
    shown = controller.ActiveSheet.Name
    controller.Frame.activate()
    model.UndoManager.undo()
    if model.Sheets.hasByName(shown):
        controller.setActiveSheet(model.Sheets.getByName(shown))
