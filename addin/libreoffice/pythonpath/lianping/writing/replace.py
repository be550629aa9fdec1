"""Our sheets in the place of those of an earlier scoring: all of it in one step, or nothing."""
from com.sun.star.document import EmptyUndoStackException

from ..trouble import Trouble
from .printing import set_print
from .sheets import write_sheet

UNDO_TITLE = "联评：写入得分"


def replace_sheets(model, change):
    check(model, change)
    before = len(model.UndoManager.getAllUndoActionTitles())
    model.UndoManager.enterUndoContext(UNDO_TITLE)
    try:
        write_all(model, change)
    except Exception as cause:
        model.UndoManager.leaveUndoContext()
        take_back(model, before)
        raise Trouble("host-write-undone", detail=str(cause) or type(cause).__name__)
    model.UndoManager.leaveUndoContext()


def check(model, change):
    """Before the first cell is touched. LibreOffice's API asks no protection: we do."""
    if model.isReadonly():
        raise Trouble("host-read-only")
    if model.isProtected():
        raise Trouble("host-structure-protected")
    removed = [name for name in change["removed"] if model.Sheets.hasByName(name)]
    locked = [name for name in removed if model.Sheets.getByName(name).isProtected()]
    if locked:
        raise Trouble("host-sheets-protected", sheets=locked)
    kept = {name.lower() for name in model.Sheets.ElementNames if name not in removed}
    taken = [plan["name"] for plan in change["sheets"] if plan["name"].lower() in kept]
    if taken:
        raise Trouble("sheet-name-taken", sheet=taken[0])


def write_all(model, change):
    model.lockControllers()
    model.addActionLock()
    try:
        for name in change["removed"]:
            if model.Sheets.hasByName(name):
                model.Sheets.removeByName(name)
        # All of them first: their formulas name each other.
        for plan in change["sheets"]:
            model.Sheets.insertNewByName(plan["name"], model.Sheets.Count)
        for plan in change["sheets"]:
            sheet = model.Sheets.getByName(plan["name"])
            write_sheet(model, sheet, plan, change["looks"])
            set_print(model, sheet, plan)
    finally:
        model.removeActionLock()
        model.unlockControllers()
    freeze(model, change["sheets"])


def freeze(model, plans):
    """Frozen panes belong to a view, which must show the sheet for it; then it shows what it did."""
    controller = model.CurrentController
    shown = controller.ActiveSheet
    for plan in plans:
        if "frozen" in plan:
            controller.setActiveSheet(model.Sheets.getByName(plan["name"]))
            controller.freezeAtPosition(plan["frozen"]["columns"], plan["frozen"]["rows"])
    controller.setActiveSheet(shown)


def take_back(model, before):
    """What was done of it; never what somebody did before it."""
    try:
        if len(model.UndoManager.getAllUndoActionTitles()) > before:
            model.UndoManager.undo()
    except EmptyUndoStackException:
        pass
