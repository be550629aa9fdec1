"""Verifies working copies by shared/receipt/README.md alone: one line of JSON for each file named.

With --altered and a file it reads changes of single cells, and writes a line for each of them.

Each alteration is [kind, sheet, cell]; kinds: receipt, gone-sheet, cell, row, gone, added, moved, sorted.
"""

import hashlib
import json
import re
import sys
import zipfile
from functools import lru_cache
from xml.etree import ElementTree

from openpyxl.formula.translate import Translator
from openpyxl.utils import column_index_from_string, get_column_letter

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PRIME = 1073741789
TITLES = ("联评凭证 ", "Lianping receipt ")
ENGINES = ("计分引擎", "Engine")
FACTS = ["engine", "rulebook-sha256", "layout-sha256", "choices", "salt", "results-sha256", "code", "body-sha256"]


# Reading: sheets as {row: {column: (formula or None, value line or None)}}


def unescaped(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def plain_text(element):
    """Of a shared or inline string, without how it is pronounced."""
    parts = []
    for child in element:
        if child.tag == MAIN + "t":
            parts.append(child.text or "")
        elif child.tag == MAIN + "r":
            parts.extend(t.text or "" for t in child.iter(MAIN + "t"))
    return unescaped("".join(parts))


def read_workbook(path):
    with zipfile.ZipFile(path) as package:
        names = {name.lower(): name for name in package.namelist()}
        tree = lambda part: ElementTree.fromstring(package.read(names[part.lower()]))
        links = {link.get("Id"): link for link in tree("xl/_rels/workbook.xml.rels")}
        part_of = lambda target: target[1:] if target.startswith("/") else "xl/" + target
        strings = []
        for link in links.values():
            if link.get("Type").endswith("/sharedStrings"):
                strings = [plain_text(si) for si in tree(part_of(link.get("Target")))]
        sheets = {}
        for sheet in tree("xl/workbook.xml").iter(MAIN + "sheet"):
            root = tree(part_of(links[sheet.get(LINK)].get("Target")))
            sheets[sheet.get("name")] = read_sheet(root, strings)
        return sheets


def read_sheet(root, strings):
    rows, masters = {}, {}
    for c in root.iter(MAIN + "c"):
        letters, number = re.match(r"([A-Z]+)(\d+)$", c.get("r")).groups()
        cell = read_cell(c, strings, masters)
        if cell:
            rows.setdefault(int(number), {})[column_index_from_string(letters)] = cell
    return rows


def read_cell(c, strings, masters):
    f, v, kind = c.find(MAIN + "f"), c.find(MAIN + "v"), c.get("t", "n")
    raw = None if v is None else v.text or ""
    value = None
    inline = c.find(MAIN + "is")
    if kind == "inlineStr":
        value = None if inline is None else ("text", plain_text(inline))
    elif kind == "str" and raw is not None:
        value = ("text", unescaped(raw))
    elif raw not in (None, ""):
        if kind == "s":
            value = ("text", strings[int(raw)])
        elif kind == "b":
            value = ("boolean", raw == "1")
        elif kind == "e":
            value = ("error", raw)
        else:
            value = ("number", float(raw))
    if f is None:
        return (None, value) if value and value != ("text", "") else None
    formula = unescaped(f.text or "")
    if f.get("t") == "shared":
        if formula:
            masters[f.get("si")] = (formula, c.get("r"))
        else:
            text, origin = masters[f.get("si")]
            formula = Translator("=" + text, origin=origin).translate_formula(c.get("r"))[1:]
    return (formula, value)


# Canonical lines


def number_line(value, digits=15):
    rounded = float("%.*g" % (digits, value))
    if rounded == int(rounded) and abs(rounded) < 1e15:
        return str(int(rounded))
    mantissa, exponent = ("%.14e" % rounded).split("e")
    return mantissa.rstrip("0").rstrip(".") + "e" + str(int(exponent))


def value_line(value, digits=15):
    kind, content = value
    if kind == "number":
        return "number " + number_line(content, digits)
    if kind == "boolean":
        return "boolean true" if content else "boolean false"
    return kind + " " + content


@lru_cache(None)
def formula_line(formula):
    def part(found):
        text, sheet, rest = found.groups()
        if text is not None:
            return text
        if sheet is not None:
            return sheet.upper()
        rest = re.sub(r"[\s$]+|_xl(?:fn|ws)\.", "", rest, flags=re.I).upper()
        rest = re.sub(r"\b(TRUE|FALSE)\(\)", r"\1", rest)
        return re.sub(
            r"(?<![\w.:])(?:\d+(?:\.\d+)?E[+-]?\d+|\d+\.\d+)(?![\w.(!:])",
            lambda number: number_line(float(number[0])),
            rest,
        )

    return "=" + re.sub(r"""("(?:[^"]|"")*")|'((?:[^']|'')*)'(?=!)|([^"']+|['"])""", part, formula)


def input_content(cell):
    """What is read: of a formula its result."""
    formula, value = cell
    if value is None:
        return ("error ", None, True)
    return None if value == ("text", "") else (value_line(value), None, False)


def own_content(cell):
    formula, value = cell
    if formula is None:
        return (value_line(value), None, False)
    result = None if value is None else value_line(value, 10)
    return (formula_line(formula), result, value is None)


# Entries


def sha(text):
    return hashlib.sha256(text.encode("utf-8", "surrogatepass"))


@lru_cache(None)
def bits_of(salt, column, text):
    h = 0x811C9DC5
    for byte in f"{salt}\n{column}\n{text}".encode("utf-16-le", "surrogatepass"):
        h = (h ^ byte) * 0x01000193 & 0xFFFFFFFF
    h = (h ^ h >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    h = (h ^ h >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return h ^ h >> 16


def five(number):
    return "".join(BASE_64[number >> shift & 63] for shift in (24, 18, 12, 6, 0))


def mark_of(bits):
    """Of bits by column."""
    return five(sum(bits.values()) % PRIME) + five(sum(column * own for column, own in bits.items()) % PRIME)


def sums(mark):
    number = 0
    for character in mark:
        number = number * 64 + BASE_64.index(character)
    return number >> 30, number & (1 << 30) - 1


def one_column(before, after, last):
    """The column of the one cell that differs, if one alone can."""
    (a, b), (c, d) = sums(before), sums(after)
    if (c - a) % PRIME == 0:
        return None
    column = (d - b) * pow(c - a, -1, PRIME) % PRIME
    return column if 1 <= column <= last else None


def entry_of(salt, columns, cells, kind):
    """What the cells of a row give: mark, mark of results, checks, hash, whether a result is missing."""
    content = input_content if kind == "input" else own_content
    held = {column: content(cells[column]) for column in sorted(cells) if column in columns}
    held = {column: one for column, one in held.items() if one}
    if not held:
        return None
    bits = {column: bits_of(salt, column, one[0]) for column, one in held.items()}
    results = {column: bits_of(salt, column, one[1]) for column, one in held.items() if one[1] is not None}
    checks = []
    if kind == "input":
        pairs = [BASE_64[bits[c] & 63] + BASE_64[bits[c] >> 6 & 63] if c in bits else ".." for c in columns]
        checks = pairs[: max(at + 1 for at, pair in enumerate(pairs) if pair != "..")]
    lines = "\n".join(f"{column}\t" + one[0].replace("\n", "\n ") for column, one in held.items())
    return {
        "mark": mark_of(bits),
        "results": mark_of(results) if results else "",
        "checks": checks,
        "hash": sha(salt + "\n" + lines).hexdigest(),
        "missing": {column for column, one in held.items() if one[2]},
        "last": max(held),
    }


def read_entry(text):
    left, _, checks = text.partition(":")
    mark, _, results = left.partition("+")
    return {"mark": mark, "results": results, "checks": [checks[at : at + 2] for at in range(0, len(checks), 2)]}


def numbers(text, read):
    found = []
    for span in text.split(","):
        first, _, last = span.partition(":")
        found.extend(range(read(first), read(last or first) + 1))
    return found


# The receipt


def shown(sheet, row, column):
    cell = sheet.get(row, {}).get(column)
    if not cell or not cell[1]:
        return ""
    kind, value = cell[1]
    return number_line(value) if kind == "number" else str(value)


def is_receipt(sheet):
    return shown(sheet, 1, 1).startswith(TITLES) and shown(sheet, 4, 1) in ENGINES


def short_code(text):
    bits = int.from_bytes(sha(text).digest(), "big") >> 196
    digits = "".join(CROCKFORD[bits >> shift & 31] for shift in range(55, -1, -5))
    return "-".join(digits[at : at + 4] for at in (0, 4, 8))


def verify(path):
    return {"path": path, **verify_sheets(read_workbook(path))}


def verify_sheets(sheets):
    receipts = [name for name, sheet in sheets.items() if is_receipt(sheet)]
    if not receipts:
        return {"alterations": None}
    name = receipts[-1]
    sheet = sheets[name]
    found = []
    facts = {key: shown(sheet, 4 + index, 2) for index, key in enumerate(FACTS)}
    body = [[shown(sheet, row, column) for column in (1, 2, 3)] for row in sorted(sheet) if row > 12]
    part = lambda wanted: "".join(text for _, text, key in body if re.fullmatch(wanted + r" \d+/\d+", key))
    if not shown(sheet, 1, 1).endswith(facts["code"]):
        found.append(["receipt", name, "A1"])
    if short_code("\n".join(facts[key] for key in FACTS[:6])) != facts["code"]:
        found.append(["receipt", name, "B10"])
    if sha("\n".join("\t".join(row) for row in body)).hexdigest() != facts["body-sha256"]:
        found.append(["receipt", name, "B11"])
    if sha(part("rulebook")).hexdigest() != facts["rulebook-sha256"]:
        found.append(["receipt", name, "B5"])
    regions = {}
    for sheet_name, entries, key in body:
        kind, _, rest = key.partition(" ")
        if kind not in ("input", "own"):
            continue
        columns, rows, hash_ = rest.split(" ")
        region = regions.setdefault((kind, sheet_name, columns), {"rows": {}, "lines": []})
        rows = numbers(rows, int)
        region["rows"].update(zip(rows, entries.split(" "), strict=True))
        region["lines"].append((rows, hash_))
    tables = {}
    beside = lambda key: key[0] == "input" and ":" not in key[2] and "," not in key[2]
    for key in sorted(regions, key=beside):
        kind, sheet_name, columns = key
        if sheet_name not in sheets:
            found.append(["gone-sheet", sheet_name, ""])
            continue
        region = Region(sheets[sheet_name], sheet_name, kind, numbers(columns, column_index_from_string), facts["salt"])
        region.read(regions[key]["rows"])
        if beside(key):
            region.match_beside(tables.get(sheet_name, []))
        else:
            region.match()
            if kind == "input":
                tables.setdefault(sheet_name, []).append(region)
        found.extend(region.alterations(regions[key]["lines"], beside(key)))
    unique = [list(one) for one in dict.fromkeys(tuple(one) for one in found)]
    return {"code": facts["code"], "alterations": unique}


class Region:
    """Lines of the same columns of a sheet, then and now."""

    def __init__(self, sheet, name, kind, columns, salt):
        self.sheet, self.name, self.kind, self.columns, self.salt = sheet, name, kind, columns, salt

    def read(self, entries):
        self.rows = set(entries)
        self.then = {row: read_entry(entry) for row, entry in entries.items() if entry != "-"}
        columns = self.columns if self.kind == "input" else set(self.columns)
        read = {row: entry_of(self.salt, columns, self.sheet[row], self.kind) for row in sorted(self.sheet)}
        self.now = {row: entry for row, entry in read.items() if entry}
        self.last = max((entry["last"] for entry in self.now.values()), default=0)

    def match(self):
        then, now = self.then, self.now
        same = {row: row for row, was in then.items() if row in now and now[row]["mark"] == was["mark"]}
        elsewhere = {}
        for row, entry in now.items():
            if row not in same:
                elsewhere.setdefault(entry["mark"], []).append(row)
        for row in sorted(then):
            places = elsewhere.get(then[row]["mark"], []) if row not in same else []
            if places:
                same[row] = places.pop(0)
        taken = set(same.values())
        changed = {}
        open_rows = [row for row in sorted(then) if row not in same]
        for row in open_rows:
            place = self.likest(row, taken)
            if place is not None:
                changed[row] = place
                taken.add(place)
        for row in open_rows:
            if row not in changed and row in now and row not in taken:
                changed[row] = row
                taken.add(row)
        self.same, self.changed, self.taken = same, changed, taken

    def likest(self, row, taken):
        best, most = None, 0
        for by in range(31):
            for place in [row] if by == 0 else [row - by, row + by]:
                if place in self.now and place not in taken:
                    share = self.likeness(self.then[row], self.now[place])
                    if share > most:
                        best, most = place, share
            if by == 0 and most >= 0.5:
                return best
        return best if most >= 0.5 else None

    def likeness(self, a, b):
        if self.kind == "own":
            return 1 if one_column(a["mark"], b["mark"], self.last + 1) else 0
        pairs = [(check(a, at), check(b, at)) for at in range(max(len(a["checks"]), len(b["checks"])))]
        pairs = [(x, y) for x, y in pairs if (x, y) != ("..", "..")]
        return len([x for x, y in pairs if x == y]) / len(pairs) if pairs else 0

    def match_beside(self, tables):
        self.same, self.changed, self.filled = {}, {}, []
        known = sorted((before, after) for table in tables for before, after in [*table.same.items(), *table.changed.items()])
        for row in sorted(self.rows):
            near = min(known, key=lambda pair: abs(pair[0] - row), default=(0, 0))
            place = row + near[1] - near[0]
            if row not in self.then:
                self.filled.extend([place] if place in self.now else [])
            elif place in self.now and self.now[place]["mark"] == self.then[row]["mark"]:
                self.same[row] = place
            else:
                self.changed[row] = place
        self.taken = set(self.same.values()) | set(self.changed.values())

    def alterations(self, lines, is_beside):
        name, found = self.name, []
        for before, after in [*self.same.items(), *self.changed.items()]:
            found.extend(self.cells(self.then[before], self.now.get(after), after))
        found.extend(["gone", name, str(row)] for row in self.then if row not in self.same and row not in self.changed)
        if is_beside:
            found.extend(["cell", name, f"{get_column_letter(self.columns[0])}{row}"] for row in self.filled)
        else:
            found.extend(["added", name, str(row)] for row in self.now if row not in self.taken and self.is_added(row))
        moved = {before: after for before, after in self.same.items() if before != after}
        if moved and set(moved.values()) == set(moved):
            found.append(["sorted", name, ""])
        else:
            found.extend(["moved", name, str(row)] for row in run_starts(moved))
        for rows, hash_ in lines:
            held = [row for row in rows if row in self.then]
            if all(row in self.same for row in held):
                hashes = [self.now[self.same[row]]["hash"] for row in held]
                if sha("\n".join(hashes)).hexdigest() != hash_:
                    found.append(["row", name, str(self.same.get(rows[0], rows[0]))])
        return found

    def is_added(self, row):
        if self.kind == "own":
            return True
        for run in runs(sorted(self.rows)):
            places = [{**self.same, **self.changed}[own] for own in run if own in self.same or own in self.changed]
            if places and min(places) < row < max(places):
                return True
        return False

    def cells(self, was, now, row):
        cell = lambda column: ["cell", self.name, f"{get_column_letter(column)}{row}"]
        if now is None:
            return [cell(column) for column in self.columns]
        if was["mark"] != now["mark"]:
            columns = self.differing(was, now)
            found = [cell(column) for column in columns if self.kind == "own" or column not in now["missing"]]
            return found if columns else [["row", self.name, str(row)]]
        if was["results"] != now["results"] and not now["missing"]:
            column = one_column(was["results"], now["results"], self.last)
            return [cell(column)] if column else [["row", self.name, str(row)]]
        return []

    def differing(self, was, now):
        places = range(max(len(was["checks"]), len(now["checks"])))
        columns = [self.columns[at] for at in places if check(was, at) != check(now, at)]
        one = one_column(was["mark"], now["mark"], self.last + 1)
        return columns or ([one] if one in self.columns else [])


def check(entry, at):
    return entry["checks"][at] if at < len(entry["checks"]) else ".."


def runs(rows):
    found = []
    for row in rows:
        if found and found[-1][-1] == row - 1:
            found[-1].append(row)
        else:
            found.append([row])
    return found


def run_starts(moved):
    starts, last = [], None
    for before, after in sorted(moved.items()):
        if last is None or after - before != last[1] or before - last[0] > 2:
            starts.append(after)
        last = (before, after - before)
    return starts


def altered(sheets, change):
    """The workbook with one other cell: its formula and value, or nothing."""
    row, column = int(re.sub(r"\D", "", change["cell"])), column_index_from_string(re.sub(r"\d", "", change["cell"]))
    cells = dict(sheets[change["sheet"]].get(row, {}))
    cells.pop(column, None)
    if change["to"]:
        value = change["to"]["value"]
        cells[column] = (change["to"].get("formula"), value and tuple(value))
    return {**sheets, change["sheet"]: {**sheets[change["sheet"]], row: cells}}


if sys.argv[1] == "--altered":
    book = read_workbook(sys.argv[2])
    for line in json.load(sys.stdin):
        print(json.dumps(verify_sheets(altered(book, line)), ensure_ascii=False))
else:
    for argument in sys.argv[1:]:
        print(json.dumps(verify(argument), ensure_ascii=False))
