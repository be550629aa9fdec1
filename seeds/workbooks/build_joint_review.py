"""Builds joint-review-2026.xlsx and its variants, the same bytes on each run.

    python3 build_joint_review.py [directory]     needs openpyxl; default: this directory
"""

import sys
from datetime import date, datetime
from pathlib import Path

from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.datavalidation import DataValidation

import fixed_package
import sheet_style as style
from joint_review_data import FACTS, SUBJECTS
from review_workbook import SIGNATURES, Review, add_sheet, by_strokes, put_sum
from tally_sheets import add_tallies

ITEMS = [('计划与台账', 40), ('学习教育', 30), ('联系群众', 30)]


def build(changes=()):
    """The whole workbook; changes are (sheet, cell, value) made last."""
    review = Review()
    add_roster(review)
    add_tallies(review)
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
