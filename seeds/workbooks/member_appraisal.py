"""The sample of member-appraisal: thirteen members of a branch, all invented."""

from example_workbook import WHO, Example, numbered, plain

LEVELS = ('优秀', '合格', '基本合格', '不合格', '弃权')

# Name, group of the branch, counts of the members, turnout of the public (应到 收回), its counts, items.
PEOPLE = [
    ('周宁', '第一党小组', '7 9 0 0 4', '12 10', '6 4 0 0 0', '37 27 26.4'),
    ('何静', '第一党小组', '15 5 0 0 0', '12 10', '8 2 0 0 0', '39 29 28'),
    ('许文涛', '第一党小组', '8 12 0 0 0', '12 10', '4 6 0 0 0', '38 28 27'),
    ('袁霞', '第一党小组', '14 6 0 0 0', '12 10', '0 7 3 0 0', '37 28 28'),
    ('邓立', '第一党小组', '7 13 0 0 0', '12 10', '2 8 0 0 0', '40 29 29'),
    ('曾小兰', '第二党小组', '8 12 0 0 0', '16 10', '2 8 0 0 0', '40 30 29'),
    ('彭志远', '第二党小组', '10 10 0 0 0', '16 10', '5 5 0 0 0', '35 26 24'),
    ('蒋大海', '第二党小组', '11 9 0 0 0', '20 10', '5 5 0 0 0', '38 27 25'),
    ('苏玉梅', '第二党小组', '0 10 10 0 0', '16 10', '0 5 5 0 0', '28 21 21'),
    ('卢强', '第二党小组', '0 9 11 0 0', '16 10', '0 6 4 0 0', '28.1 21 21'),
    ('姚春生', '第三党小组', '9 9 0 0 2', '14 10', '0 10 0 0 0', '34 26 25'),
    ('谭晓燕', '第三党小组', '2 18 0 0 0', '14 10', '0 10 0 0 0', '32 24 24'),
    ('戴国华', '第三党小组', '5 15 0 0 0', '14 10', '2 8 0 0 0', '32 24 24'),
]


def numbers(text):
    return [float(part) if '.' in part else int(part) for part in text.split()]


def build():
    example = Example('2026年度民主评议党员')
    example.add_table(
        '参评党员名册', ('2026年度民主评议党员参评名册', '党支部：综合服务中心党支部'), plain('序号', '姓名', '单位'),
        numbered([[name, unit] for name, unit, *_ in PEOPLE]), total=False,
        note='注：预备党员参加评议、不评等次，不列入本表。')
    example.add_table(
        '党员互评', ('民主评议党员测评票汇总表（党员互评）', '应到：24　　发出：20　　收回：20　　有效：20　　无效：0'),
        [*WHO, ('评议意见', LEVELS)],
        numbered([[name, unit, *numbers(own)] for name, unit, own, *_ in PEOPLE]), note='注：无记名填写。')
    example.add_table(
        '群众测评', ('民主评议党员测评票汇总表（群众测评）', '由各党小组所在科室的群众填写，应到人数各组不同'),
        [*WHO, *plain('应到', '收回'), ('评议意见', LEVELS)],
        numbered([[name, unit, *numbers(turnout), *numbers(public)] for name, unit, _, turnout, public, _ in PEOPLE]))
    example.add_table(
        '日常表现', ('2026年度党员日常表现评分表', '填写各项实得分，由支部委员会评定'),
        plain('序号', '姓名', '单位', '组织生活（40分）', '履行义务（30分）', '先锋作用（30分）'),
        numbered([[name, unit, *numbers(items)] for name, unit, *_, items in PEOPLE]), total=False)
    example.add_table(
        '事实台账', ('2026年度党员表彰、处分情况', '统计截止：2026年12月15日'), plain('序号', '姓名', '单位', '表彰次数', '处分次数', '文号'),
        numbered([['何静', '第一党小组', 3, 0, '中心〔2026〕8、15、21号'], ['彭志远', '第二党小组', 0, 1, '机关纪〔2026〕3号']]))
    return example
