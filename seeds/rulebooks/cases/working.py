"""The arithmetic of one subject, line by line, for a reader with a pencil."""

from fractions import Fraction

GROUPS = {'上级评议': 40, '同级互评': 30, '党员群众评议': 30}
LEAVES = {'总体评价': 40, '第一责任': 30, '一岗双责': 30}
WEIGHTS = {'机关': (40, 60), '基层': (30, 70)}
POINTS = {'好': 100, '较好': 80, '一般': 60, '差': 40}


def working(work):
    report, assessment = WEIGHTS[work['category']]
    lines = [f'一、现场述职评议（R§7，{work["category"]}占{report}%）']
    for group, panels in work['report']['panels'].items():
        lines += group_lines(work, group, panels)
    lines += report_lines(work)
    lines.append(f'二、年度考核（R§8，{work["category"]}占{assessment}%）')
    lines.append('  ' + items_line(work))
    if work['total'] is None:
        return [*lines, *void_lines(work)]
    return [*lines, *adjustment_lines(work), *total_lines(work), *grade_lines(work)]


def decimal(value):
    """The exact decimal, or the fraction where it has no end."""
    value = Fraction(value)
    for places in range(13):
        scaled = value * 10**places
        if scaled.denominator == 1:
            digits = f'{abs(scaled.numerator):0{places + 1}d}'
            whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
            return ('-' if value < 0 else '') + whole + ('.' + part if part else '')
    return str(value)


def group_lines(work, group, panels):
    ballots = work['tallies'][group]['ballots']
    held = panels['总体评价'] is not None
    sign = '＞' if held else '不大于'
    turnout = f'应到{ballots["应到"]}，收回{ballots["收回"]}，{ballots["收回"]}÷{ballots["应到"]}{sign}1/2'
    lines = [f'  {group}（占{GROUPS[group]}%）：{turnout}']
    if not held:
        return [lines[0] + '，本组各项作废']
    return lines + [f'    {leaf}：{panel_line(panel)}' for leaf, panel in panels.items()]


def panel_line(panel):
    counts = ' '.join(f'{level}{count}' for level, count in panel['counts'].items() if count)
    marks, kept = panel['marks'], panel['kept']
    trimmed = f'满6票，去掉最高{marks[0]}、最低{marks[-1]}各1票' if len(kept) < len(marks) else '不足6票，不去'
    sums = '＋'.join(f'{kept.count(points)}×{points}' for points in POINTS.values() if points in kept)
    value = f'({sums})÷{len(kept)}＝{sum(kept)}÷{len(kept)}'
    rounded = '＝' if panel['mean'] == panel['value'] else '，保留6位＝'
    return f'{counts}，评价{len(marks)}票，{trimmed}；{value}{rounded}{decimal(panel["value"])}'


def weighted(weights, values):
    return '＋'.join(f'{weight}%×{decimal(values[key])}' for key, weight in weights.items())


def report_lines(work):
    report = work['report']
    if report['value'] is None:
        return ['  有分组没有评价，现场述职评议不计分（empty: void）']
    lines = []
    for leaf, value in report['leaves'].items():
        panels = {group: report['panels'][group][leaf]['value'] for group in GROUPS}
        lines.append(f'  {leaf}＝{weighted(GROUPS, panels)}＝{decimal(value)}')
    lines.append('  履行责任占60%，第一责任、一岗双责各占其50%，即各占30%')
    lines.append(f'  得分＝{weighted(LEAVES, report["leaves"])}＝{decimal(report["value"])}')
    return lines


def items_line(work):
    points = '＋'.join(decimal(value) for value in work['items'].values())
    left = decimal(sum(work['items'].values()))
    return f'得分＝100×({points})÷(40＋30＋30)＝100×{left}÷100＝{decimal(work["assessment"])}'


def void_lines(work):
    return ['三、总分', '  现场述职评议不计分，总分、名次、等次都不计；不计入本类别人数']


def adjustment_lines(work):
    facts, points = work['facts'], work['adjustments']
    lines = ['三、加减分（R§9）']
    lines.append('  ' + one_adjustment('表彰', facts['表彰次数'], '0.5', '2', points['award']))
    lines.append('  ' + one_adjustment('逾期', facts['逾期件数'], '(-0.2)', '3', points['overdue']))
    return lines


def one_adjustment(title, count, each, cap, value):
    raw = Fraction(each.strip('()')) * count
    limited = f'，超过{cap}分，按{decimal(value)}分' if raw != value else ''
    return f'{title}：{decimal(count)}×{each}＝{decimal(raw)}{limited}'


def total_lines(work):
    of_report, of_assessment = WEIGHTS[work['category']]
    report, assessment = work['report']['value'], work['assessment']
    added = ''.join(signed(value) for value in work['adjustments'].values() if value)
    parts = f'{decimal(report * of_report / 100)}＋{decimal(assessment * of_assessment / 100)}{added}'
    return [
        '四、总分（R§10）',
        f'  {of_report}%×{decimal(report)}＋{of_assessment}%×{decimal(assessment)}{added}＝{parts}',
        f'  ＝{decimal(work["total"])}＝{work["total"]}，在0至100之内；四舍五入到两位＝{padded(work["score"])}',
    ]


def signed(value):
    return ('＋' if value > 0 else '－') + decimal(abs(value))


def padded(score):
    """Two places, as the rulebook's final rounding has them; none for a void subject."""
    if score is None:
        return None
    hundredths = int(score * 100)
    return f'{hundredths // 100}.{hundredths % 100:02d}'


def grade_lines(work):
    scored, places, candidates = work['quota']
    lines = ['五、名次和等次（R§11、R§12）']
    lines.append(f'  {work["category"]}计分{scored}人，依次比总分、年度考核、现场述职评议，名次第{work["rank"]}')
    lines.append(f'  {padded(work["score"])}在“{work["band"]}”的区间')
    if work['vetoed']:
        lines.append(f'  通报{decimal(work["facts"]["通报次数"])}次，大于0，一票否决，定为“差”，不占名额')
    if work['fails']:
        lines.append(f'  “好”要求现场述职评议不低于85，{decimal(work["report"]["value"])}＜85，降为“较好”')
    if work['band'] == '好' and not work['vetoed'] and not work['fails']:
        lines.append(f'  名额：{scored}×30%＝{decimal(Fraction(scored * 30, 100))}，取整{places}人；够条件{candidates}人')
        lines.append(f'  {quota_line(work)}')
    return [*lines, f'  建议等次：{work["suggested"]}']


def quota_line(work):
    if work['dropped']:
        return '与同名次的人同列，超出名额，或排在其后：一并降为“较好”'
    return '在名额之内'
