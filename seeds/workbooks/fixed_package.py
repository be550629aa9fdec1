"""Saves an openpyxl workbook so that the same content always gives the same bytes."""

import io
import re
import zipfile

DAY_ONE = (1980, 1, 1, 0, 0, 0)
SAVED = '2026-12-20T08:00:00Z'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
STRINGS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'
RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings'
FIRST = ['[Content_Types].xml', '_rels/.rels']


def save(workbook, path, results):
    """Writes the workbook with fixed times and order of parts.

    results: {sheet title: {cell: number}}, what each formula shows; openpyxl stores none,
    and a workbook that Excel saved has them.
    """
    buffer = io.BytesIO()
    workbook.save(buffer)
    parts = read_parts(buffer)
    parts['docProps/core.xml'] = with_fixed_times(parts['docProps/core.xml'])
    for number, sheet in enumerate(workbook.worksheets, 1):
        name = f'xl/worksheets/sheet{number}.xml'
        parts[name] = with_results(parts[name], results.get(sheet.title, {}))
    share_strings(parts)
    write_parts(path, parts)


def read_parts(buffer):
    with zipfile.ZipFile(buffer) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_fixed_times(core):
    """openpyxl stamps the time of saving, whatever the properties say."""
    return re.sub(rb'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', SAVED.encode(), core)


def with_results(sheet, results):
    text = sheet.decode()
    for cell, value in results.items():
        pattern = rf'(<c r="{cell}"[^>]*><f>[^<]*</f>)<v ?/>|(<c r="{cell}"[^>]*><f>[^<]*</f>)<v></v>'
        text, found = re.subn(pattern, lambda m: f'{m[1] or m[2]}<v>{value}</v>', text)
        if found != 1:
            raise ValueError(f'{cell}: expected one formula without a result, found {found}')
    return text.encode()


def share_strings(parts):
    """Moves texts to xl/sharedStrings.xml, where office programs keep them."""
    texts = {}
    for name in sorted(name for name in parts if name.startswith('xl/worksheets/sheet')):
        parts[name] = with_shared(parts[name].decode(), texts)
    items = ''.join(f'<si>{text}</si>' for text in texts)
    count = f'uniqueCount="{len(texts)}"'
    parts['xl/sharedStrings.xml'] = f'{DECLARATION}<sst xmlns="{MAIN}" {count}>{items}</sst>'.encode()
    insert(parts, '[Content_Types].xml', f'<Override PartName="/xl/sharedStrings.xml" ContentType="{STRINGS}"/>')
    insert(parts, 'xl/_rels/workbook.xml.rels',
           f'<Relationship Id="rIdStrings" Type="{RELATION}" Target="sharedStrings.xml"/>')


def with_shared(sheet, texts):
    def shared(match):
        return f'{match[1]} t="s"><v>{texts.setdefault(match[2], len(texts))}</v></c>'

    pattern = r'(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?) t="inlineStr"><is>(.*?)</is></c>'
    return (DECLARATION + re.sub(pattern, shared, sheet)).encode()


def insert(parts, name, element):
    """Adds an element as the last child of the part's root."""
    body, closing, root = parts[name].decode().rpartition('</')
    parts[name] = (body + element + closing + root).encode()


def write_parts(path, parts):
    rest = sorted(name for name in parts if name not in FIRST)
    with zipfile.ZipFile(path, 'w') as package:
        for name in FIRST + rest:
            entry = zipfile.ZipInfo(name, DAY_ONE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, parts[name], zipfile.ZIP_DEFLATED, 9)
