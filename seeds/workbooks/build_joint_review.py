"""Builds joint-review-2026.xlsx and its variants, the same bytes on each run.

    python3 build_joint_review.py [directory]     needs openpyxl; default: this directory
"""

import sys
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

import fixed_package
import sheet_style as style
from joint_review_data import BLANKS, FACTS, STROKES, SUBJECTS, SUPERIOR_BALLOTS, TEXTS

LEAVES = ['总体评价', '第一责任', '一岗双责']
LEVELS = ['好', '较好', '一般', '差', '弃权']
BALLOT_COUNTS = ['应到', '发出', '收回', '有效', '无效']
ITEMS = [('计划与台账', 40), ('学习教育', 30), ('联系群众', 30)]
SIGNATURES = '计票人：　　　　　　　　监票人：　　　　　　　　审核人：　　　　　　　　　　　　2026年12月18日'


def by_strokes(subject):
    return STROKES[subject.name[0]], SUBJECTS.index(subject)


def by_area(subject):
    return subject.category != '机关', *by_strokes(subject)


def padded(name):
    """Two-character names are set as wide as three, as on printed lists."""
    return f'{name[0]}\u3000{name[1]}' if len(name) == 2 else name


def add_sheet(review, title, columns, heading, below):
    sheet = review.workbook.create_sheet(title)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties()
    style.put_title(sheet, columns, heading, below)
    return sheet


class Review:
    """A workbook in the making, with what its formulas show once all cells are filled."""

    def __init__(self):
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.active)
        self.totals = []

    def put_total(self, sheet, cell, formula, result):
        sheet[cell] = formula
        self.totals.append((sheet.title, cell, result))

    def results(self):
        shown = {}
        for title, cell, result in self.totals:
            shown.setdefault(title, {})[cell] = result()
        return shown


def build(changes=()):
    """The whole workbook; changes are (sheet, cell, value) made last."""
    review = Review()
    add_roster(review)
    add_superiors(review)
    add_counted(review, '同级互评', sorted(SUBJECTS, key=by_area), 'peer_ballots', 'peers', str)
    branch_first = SUBJECTS[14:] + SUBJECTS[:14]
    add_counted(review, '党员群众评议', branch_first, 'member_ballots', 'members', padded)
    add_checklist(review)
    add_facts(review)
    add_hidden_notes(review)
    for title, cell, value in changes:
        review.workbook[title][cell] = value
    set_properties(review.workbook)
    return review


def set_properties(workbook):
    properties = workbook.properties
    properties.creator = properties.lastModifiedBy = '组织科'
    properties.title = '2026年度述职评议考核'
    properties.created = datetime(2026, 12, 20, 8)
    workbook.active = 0
    workbook.calculation.fullCalcOnLoad = False  # the results are stored


def add_roster(review):
    sheet = add_sheet(review, '名册', 5, '2026年度述职评议考核对象名册', '填报单位：市直机关工委组织科')
    style.put_row(sheet, 3, ['序号', '姓名', '单位', '职务', '类别'], style.HEADER, style.GREY, 24)
    for number, subject in enumerate(SUBJECTS, 1):
        values = [number, subject.name, subject.unit, subject.post, subject.category]
        style.put_row(sheet, number + 3, values)
    style.put_line(sheet, 30, 5, '注：类别分机关、基层，其他单位按基层考核。')
    choice = DataValidation(type='list', formula1='"机关,基层,其他"', allow_blank=False)
    choice.add('E4:E29')
    sheet.add_data_validation(choice)
    sheet.freeze_panes = 'A4'
    style.set_widths(sheet, [7, 12, 18, 24, 12])
    style.set_print(sheet, 3, 'E30')


def add_superiors(review):
    """Counts of ballots as labelled values above the table: one session, one count."""
    below = '测评时间：2026年12月18日　　测评地点：市直机关会议中心　　参加人员：市直机关工委委员'
    sheet = add_sheet(review, '上级评议', 18, '党支部书记抓基层党建述职评议测评计票表（上级评议）', below)
    for place, label in enumerate(BALLOT_COUNTS):
        count = int(SUPERIOR_BALLOTS.split('-')[place])
        style.put_labelled(sheet, 3, 4 + 3 * place, label, count)
    put_tally_header(sheet, 4, ['序号', '姓名', '单位'])
    rows = [(subject, [], subject.superiors) for subject in sorted(SUBJECTS, key=by_strokes)]
    put_tally_rows(review, sheet, 6, rows, padded)
    style.put_line(sheet, 33, 18, '注：“弃权”指收回的有效票中对该项未选档次并注明弃权的；档次票数与弃权票数合计等于有效票数。')
    style.put_line(sheet, 34, 18, SIGNATURES, height=26)
    finish_tally(sheet, 5, 'D6', 'R34')


def add_counted(review, title, subjects, ballots, tally, written):
    """Counts of ballots as columns: each subject has raters of its own."""
    below = '测评时间：2026年12月15日至17日　　单位：人、票'
    heading = f'党支部书记抓基层党建述职评议测评计票表（{title}）'
    sheet = add_sheet(review, title, 23, heading, below)
    put_tally_header(sheet, 3, ['序号', '姓名', '单位', *BALLOT_COUNTS])
    rows = [
        (subject, [int(count) for count in getattr(subject, ballots).split('-')], getattr(subject, tally))
        for subject in subjects
    ]
    put_tally_rows(review, sheet, 5, rows, written)
    style.put_line(sheet, 32, 23, SIGNATURES, height=26)
    style.put_line(sheet, 33, 23, NOTES[title])
    finish_tally(sheet, 4, 'D5', 'W33')
    put_comment(sheet, title, subjects)


NOTES = {
    '同级互评': '注：机关支部书记互评，基层分片互评，本人不参加对自己的评议。',
    '党员群众评议': '注：由本支部党员和群众代表评议；收回票未超过应到人数一半的，该组评议不计。',
}
COMMENTS = {
    '同级互评': ('刘志强', 'G', '有1票选项涂改，经监票人确认为无效票。'),
    '党员群众评议': ('梁志刚', 'F', '当日防汛值班，到会人数刚好一半，未超过半数。'),
}


def put_comment(sheet, title, subjects):
    name, column, text = COMMENTS[title]
    row = 5 + [subject.name for subject in subjects].index(name)
    sheet[f'{column}{row}'].comment = Comment(text, '组织科', height=70, width=180)


def put_tally_header(sheet, row, labels):
    """Two rows: labels merged downwards, each leaf merged over its levels."""
    width = len(labels) + len(LEAVES) * len(LEVELS)
    style.put_row(sheet, row, [None] * width, style.HEADER, style.GREY, 24)
    style.put_row(sheet, row + 1, labels + LEVELS * len(LEAVES), style.HEADER, style.GREY, 24)
    for column, label in enumerate(labels, 1):
        sheet.cell(row, column).value, sheet.cell(row + 1, column).value = label, None
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)
    for place, leaf in enumerate(LEAVES):
        start = len(labels) + 1 + place * len(LEVELS)
        sheet.cell(row, start).value = leaf
        sheet.merge_cells(start_row=row, end_row=row, start_column=start, end_column=start + 4)


def put_tally_rows(review, sheet, first, rows, written):
    for number, (subject, counts, tally) in enumerate(rows, 1):
        marks = marks_as_typed(sheet.title, subject, tally)
        values = [number, written(subject.name), subject.unit, *counts, *marks]
        style.put_row(sheet, first + number - 1, values)
    last = first + len(rows) - 1
    style.put_row(sheet, last + 1, ['合计', *[None] * (len(values) - 1)], style.HEADER, style.GREY)
    sheet.merge_cells(start_row=last + 1, end_row=last + 1, start_column=1, end_column=3)
    for column in range(4, len(values) + 1):
        put_sum(review, sheet, column, first, last)


def put_sum(review, sheet, column, first, last):
    letter = get_column_letter(column)
    cells = [sheet.cell(row, column) for row in range(first, last + 1)]

    def result():  # SUM passes over text and blanks
        return sum(cell.value for cell in cells if isinstance(cell.value, int))

    review.put_total(sheet, f'{letter}{last + 1}', f'=SUM({letter}{first}:{letter}{last})', result)


def marks_as_typed(title, subject, tally):
    counts = [[int(count) for count in leaf.split('-')] for leaf in tally.split(' ')]
    return [
        as_typed((title, subject.name, leaf, level), counts[i][j])
        for i, leaf in enumerate(LEAVES)
        for j, level in enumerate(LEVELS)
    ]


def as_typed(place, count):
    if place in BLANKS and count == 0:
        return None
    return str(count) if place in TEXTS else count


def finish_tally(sheet, header_rows, pane, last_cell):
    sheet.freeze_panes = pane
    marks = len(LEAVES) * len(LEVELS)
    style.set_widths(sheet, [6, 10, 13] + [6.5] * (sheet.max_column - 3 - marks) + [6] * marks)
    style.set_print(sheet, header_rows, last_cell, landscape=True)


def add_checklist(review):
    below = '考核时间：2026年12月8日至12日　　考核组：市直机关工委考核组　　说明：填写各项实得分'
    sheet = add_sheet(review, '年度考核', 8, '2026年度党建工作年度考核评分表', below)
    full = [points for _, points in ITEMS]
    style.put_row(sheet, 3, ['标准分', None, None, *full, sum(full), None], style.HEADER, style.GREY)
    sheet.merge_cells('A3:C3')
    labels = ['序号', '姓名', '单位', *[title for title, _ in ITEMS], '合计', '备注']
    style.put_row(sheet, 4, labels, style.HEADER, style.GREY, 24)
    for number, subject in enumerate(sorted(SUBJECTS, key=by_strokes, reverse=True), 1):
        put_points(review, sheet, number, subject)
    put_means(review, sheet)
    style.put_line(sheet, 32, 8, SIGNATURES.replace('计票人', '评分人').replace('监票人', '复核人'), height=26)
    add_chart(sheet)
    sheet.freeze_panes = 'D5'
    style.set_widths(sheet, [6, 11, 15, 13, 11, 11, 10, 14])
    style.set_print(sheet, 4, 'H52')


def put_points(review, sheet, number, subject):
    row = number + 4
    points = [float(text) for text in subject.items.split(' ')]
    remark = '新任' if subject.name == '郑凯' else None
    style.put_row(sheet, row, [number, subject.name, subject.unit, *points, None, remark])
    review.put_total(sheet, f'G{row}', f'=SUM(D{row}:F{row})', lambda: round(sum(points), 1))
    for column in 'DEFG':
        sheet[f'{column}{row}'].number_format = '0.0'


def put_means(review, sheet):
    style.put_row(sheet, 31, ['平均', *[None] * 7], style.HEADER, style.GREY)
    sheet.merge_cells('A31:C31')
    for place, column in enumerate('DEFG'):
        formula = f'=ROUND(AVERAGE({column}5:{column}30),2)'
        mean = round(mean_of_item(place), 2)
        review.put_total(sheet, f'{column}31', formula, lambda mean=mean: mean)
        sheet[f'{column}31'].number_format = '0.00'


def mean_of_item(place):
    """The mean over all subjects of one item, or of their sums where place is past the last."""
    points = [[float(text) for text in subject.items.split(' ')] for subject in SUBJECTS]
    return sum(sum(own) if place == len(ITEMS) else own[place] for own in points) / len(points)


def add_chart(sheet):
    chart = BarChart()
    chart.title = '年度考核得分'
    chart.style, chart.legend, chart.gapWidth = 10, None, 60
    chart.width, chart.height = 18.5, 9
    chart.add_data(Reference(sheet, min_col=7, min_row=5, max_row=30))
    chart.set_categories(Reference(sheet, min_col=2, min_row=5, max_row=30))
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 50, 100
    sheet.add_chart(chart, 'A34')


def add_facts(review):
    sheet = add_sheet(review, '事实台账', 9, '2026年度表彰、督办、通报事实台账', '统计截止：2026年12月10日　　单位：次、件')
    labels = ['序号', '姓名', '单位', '表彰次数', '逾期件数', '通报次数', '文号', '日期', '备注']
    style.put_row(sheet, 3, labels, style.HEADER, style.GREY, 24)
    for number, (*who, document, day, remark) in enumerate(FACTS, 1):
        values = [number, *who, document, date.fromisoformat(day), remark or None]
        style.put_row(sheet, number + 3, values, height=30)
        sheet.cell(number + 3, 8).number_format = 'yyyy"年"m"月"d"日"'
    last = len(FACTS) + 3
    style.put_row(sheet, last + 1, ['合计', *[None] * 8], style.HEADER, style.GREY)
    sheet.merge_cells(start_row=last + 1, end_row=last + 1, start_column=1, end_column=3)
    for column in (4, 5, 6):
        put_sum(review, sheet, column, 4, last)
    style.put_line(sheet, last + 2, 9, '注：以正式文件为准；同一对象有多份文件的分行登记，次数相加。')
    style.set_widths(sheet, [6, 10, 13, 10, 10, 10, 24, 16, 28])
    style.set_print(sheet, 3, f'I{last + 2}', landscape=True)
    sheet.freeze_panes = 'D4'


def add_hidden_notes(review):
    sheet = review.workbook.create_sheet('工作备忘')
    sheet.sheet_state = 'hidden'
    lines = ['12月15日前核对各支部名单', '会议室已预订，投影调试找信息科', '测评票存档一年，存放于档案室三号柜']
    for row, line in enumerate(lines, 1):
        sheet.cell(row, 1, line).font = style.NOTE
    sheet.column_dimensions['A'].width = 48


VARIANTS = {
    'wrong-category.xlsx': ('名册', 'E10', '火星'),
    'unreadable-count.xlsx': ('上级评议', 'I19', '七票'),
}


def main(directory):
    (directory / 'variants').mkdir(parents=True, exist_ok=True)
    review = build()
    fixed_package.save(review.workbook, directory / 'joint-review-2026.xlsx', review.results())
    for name, change in VARIANTS.items():
        review = build([change])
        fixed_package.save(review.workbook, directory / 'variants' / name, review.results())


if __name__ == '__main__':
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
