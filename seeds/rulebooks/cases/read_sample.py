"""Reads the sample workbook as a person would who knows its sheets."""

import unicodedata
from fractions import Fraction

from openpyxl import load_workbook

LEAVES = ['总体评价', '第一责任', '一岗双责']
LEVELS = ['好', '较好', '一般', '差', '弃权']
BALLOTS = ['应到', '发出', '收回', '有效', '无效']
ITEMS = ['计划与台账', '学习教育', '联系群众']
FACTS = ['表彰次数', '逾期件数', '通报次数']


def read_subjects(path):
    """All subjects in the roster's order, with their tallies, items and facts."""
    book = load_workbook(path)
    tallies = {title: read_tally(book[title], header) for title, header in TALLY_HEADERS.items()}
    items = {person(row): read_numbers(row, ITEMS) for row in rows_below(book['年度考核'], 4)}
    facts = read_facts(book['事实台账'])
    return [
        {
            'name': row['姓名'],
            'unit': row['单位'],
            'category': {'其他': '基层'}.get(row['类别'], row['类别']),
            'tallies': {title: tally[person(row)] for title, tally in tallies.items()},
            'items': items[person(row)],
            'facts': facts.get(person(row), dict.fromkeys(FACTS, 0)),
        }
        for row in rows_below(book['名册'], 3)
    ]


TALLY_HEADERS = {'上级评议': 4, '同级互评': 3, '党员群众评议': 3}


def plain(text):
    return ''.join(unicodedata.normalize('NFKC', str(text)).split())


def person(row):
    return plain(row['姓名']), plain(row['单位'])


def number(value):
    """A count or points; a blank beside other numbers is 0, a number typed as text is that number."""
    return Fraction(0) if value is None else Fraction(str(value).strip())


def rows_below(sheet, header):
    """Rows under the header as {label: value}, as long as the first cell is a running number."""
    labels = [cell.value for cell in sheet[header]]
    rows = sheet.iter_rows(min_row=header + 1, values_only=True)
    return [dict(zip(labels, row)) for row in rows if isinstance(row[0], int)]


def read_numbers(row, labels):
    return {label: number(row[label]) for label in labels}


def read_facts(sheet):
    """Facts by person; the rows of one person add up."""
    facts = {}
    for row in rows_below(sheet, 3):
        own = facts.setdefault(person(row), dict.fromkeys(FACTS, 0))
        for label in FACTS:
            own[label] += number(row[label])
    return facts


def read_tally(sheet, header):
    """{person: {ballots, leaves}}; the second header row holds the levels, leaf after leaf."""
    labels = tally_labels(sheet, header)
    above = labelled_values(sheet, header - 1)
    tally = {}
    for cells in sheet.iter_rows(min_row=header + 2, values_only=True):
        row = dict(zip(labels, cells))
        if isinstance(row['序号'], int):
            tally[person(row)] = {'ballots': above or ballots_of(row), 'leaves': leaves_of(row)}
    return tally


def tally_labels(sheet, header):
    """One label a column: 姓名, 应到, or (总体评价, 好)."""
    labels, leaf = [], None
    for upper, lower in zip(sheet[header], sheet[header + 1]):
        leaf = upper.value or leaf
        labels.append((leaf, lower.value) if lower.value else upper.value)
    return labels


def labelled_values(sheet, row):
    """应到 11 and so on, each value in the cell after its label."""
    cells = [cell.value for cell in sheet[row]]
    return {label: cells[cells.index(label) + 1] for label in BALLOTS if label in cells}


def ballots_of(row):
    return {label: row[label] for label in BALLOTS}


def leaves_of(row):
    return {leaf: {level: int(number(row[leaf, level])) for level in LEVELS} for leaf in LEAVES}
