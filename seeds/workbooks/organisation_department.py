"""The sample of organisation-department-review: eleven people of a made-up department."""

from example_workbook import WHO, Example, numbered, plain
from member_appraisal import numbers

LEVELS = ('优秀', '良好', '一般', '较差', '弃权')
DEMANDS = ['政治品格', '学习能力', '调研能力', '识人能力', '文字能力', '协调能力', '落实能力', '工作作风', '公道正派', '领头雁']
STANDARDS = ['讲政治', '重公道', '业务精', '作风好']

# Name, section, category, 优秀 of 5 leaders and of 10 colleagues (the others say 良好), points lost, foundations, results.
PEOPLE = [
    ('韩雪峰', '干部科', '负责人', 5, 9, '0 0 0 0', '38 28 29', 96),
    ('龚丽萍', '组织科', '负责人', 3, 5, '5 0 1 2', '36 27 27', 90),
    ('万勇', '人才科', '科长', 0, 1, '30 0 0 0', '28 21 21', 80),
    ('段然', '干部科', '干部', 3, 3, '4 0 2 0', '36 27 27', 90.2),
    ('雷鸣', '干部科', '干部', 4, 5, '2 3 0 0', '37 27 28', 94),
    ('侯静怡', '组织科', '干部', 5, 5, '6 3 1.5 0', '37 27 28', 95),
    ('龙伟民', '组织科', '干部', 3, 5, '4 4 2 0', '38 28 28', 93.5),
    ('史小川', '人才科', '干部', 4, 7, '0 10 0 0', '36 27 27', 90),
    ('陶然', '人才科', '干部', 0, 1, '8 6 4 2', '32 24 24', 80),
    ('黎明', '办公室', '干部', 0, 1, '8 6 4 2', '32 24 24', 80),
    ('顾小虎', '办公室', '干部', 0, 1, '16 12 8 4', '24 18 18', 89.9),
]

# Counts that are other than the rest of the person's: (name, 'leaders' or 'colleagues', indicator).
OTHERS = {
    ('龚丽萍', 'leaders', '领头雁'): '1 4 0 0 0',
    ('龚丽萍', 'colleagues', '领头雁'): '1 9 0 0 0',
    ('段然', 'colleagues', '落实能力'): '7 3 0 0 0',
    ('陶然', 'colleagues', '政治品格'): '0 6 0 1 3',
    ('黎明', 'colleagues', '政治品格'): '0 7 0 1 2',
}


def votes(person, group, titles):
    """Five counts for each indicator; 领头雁 is blank for those who lead nobody."""
    name, _, category, by_leaders, by_colleagues, *_ = person
    best, ballots = (by_leaders, 5) if group == 'leaders' else (by_colleagues, 10)
    counts = []
    for title in titles:
        own = OTHERS.get((name, group, title), f'{best} {ballots - best} 0 0 0')
        counts += [None] * 5 if title == '领头雁' and category == '干部' else numbers(own)
    return counts


def add_votes(example, component, titles):
    for group, called, ballots in (('leaders', '部领导评价', 5), ('colleagues', '同事互评', 10)):
        example.add_table(
            f'{component}-{called}', (f'{component}测评票汇总表（{called}）', f'发出：{ballots}　　收回：{ballots}　　有效：{ballots}　　无效：0'),
            [*WHO, *((title, LEVELS) for title in titles)],
            numbered([[*person[:2], *votes(person, group, titles)] for person in PEOPLE]),
            note='注：领头雁只评各科室负责人；六项能力同属工作能力。' if titles is DEMANDS else None)


def build():
    example = Example('2026年度部机关干部考核')
    example.add_table(
        '名册', ('2026年度部机关干部考核对象名册', '填报单位：办公室'), plain('序号', '姓名', '单位', '类别'),
        numbered([row[:3] for row in PEOPLE]), total=False)
    add_votes(example, '五项要求', DEMANDS)
    add_votes(example, '四条标准', STANDARDS)
    example.add_table(
        '差错扣分', ('“不让差错在我手里发生”扣分登记表', '填写扣分；每项扣完为止'),
        plain('序号', '姓名', '单位', '文稿材料扣分（30分）', '干部档案扣分（30分）', '统计数据扣分（20分）', '办理时限扣分（20分）'),
        numbered([[*row[:2], *numbers(row[5])] for row in PEOPLE]), total=False)
    example.add_table(
        '潜绩', ('打基础、利长远工作评分表（潜绩）', '填写各项实得分'),
        plain('序号', '姓名', '单位', '基础台账（40分）', '制度建设（30分）', '传帮带（30分）'),
        numbered([[*row[:2], *numbers(row[6])] for row in PEOPLE]), total=False)
    example.add_table(
        '显绩', ('年度重点任务完成情况表（显绩）', '完成率最高100'), plain('序号', '姓名', '单位', '重点任务完成率'),
        numbered([[*row[:2], row[7]] for row in PEOPLE]), total=False)
    example.add_table(
        '事实台账', ('2026年度严重差错登记', '统计截止：2026年12月15日'), plain('序号', '姓名', '单位', '严重差错', '文号'),
        numbered([['史小川', '人才科', 1, '部务会纪要第18期']]))
    return example
