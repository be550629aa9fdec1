"""The three sheets of counted ballots."""

from openpyxl.comments import Comment

import sheet_style as style
from joint_review_data import BLANKS, SUBJECTS, SUPERIOR_BALLOTS, TEXTS
from review_workbook import SIGNATURES, add_sheet, by_area, by_strokes, padded, put_sum

LEAVES = ['总体评价', '第一责任', '一岗双责']
LEVELS = ['好', '较好', '一般', '差', '弃权']
BALLOT_COUNTS = ['应到', '发出', '收回', '有效', '无效']
NOTES = {
    '同级互评': '注：机关支部书记互评，基层分片互评，本人不参加对自己的评议。',
    '党员群众评议': '注：由本支部党员和群众代表评议；收回票未超过应到人数一半的，该组评议不计。',
}
COMMENTS = {
    '同级互评': ('刘志强', 'G', '有1票选项涂改，经监票人确认为无效票。'),
    '党员群众评议': ('梁志刚', 'F', '当日防汛值班，到会人数刚好一半，未超过半数。'),
}


def add_tallies(review):
    add_superiors(review)
    add_counted(review, '同级互评', sorted(SUBJECTS, key=by_area), 'peer_ballots', 'peers', str)
    branches_first = sorted(SUBJECTS, key=lambda subject: subject.category == '机关')
    add_counted(review, '党员群众评议', branches_first, 'member_ballots', 'members', padded)


def heading_of(title):
    return f'党支部书记现场述职评议测评计票表（{title}）'


def add_superiors(review):
    """Counts of ballots as labelled values above the table: one session, one count."""
    below = '测评时间：2026年12月18日　　测评地点：市直机关会议中心　　参加人员：市直机关工委委员'
    sheet = add_sheet(review, '上级评议', 18, heading_of('上级评议'), below)
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
    heading = heading_of(title)
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
