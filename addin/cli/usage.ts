export const USAGE = `联评 Lianping

lianping score <工作簿.xlsx> --rulebook <文件或内置规则> [-o 工作底稿.xlsx] [--json 结果.json]
               [--no-facts] [--lang zh|en]
    计分：打印名次表；-o 写出带公式的工作底稿，--json 写出结果。
    Scores: prints the ranking; -o writes the working copy with formulas, --json the result.

lianping explain <工作簿.xlsx> --rulebook <文件或内置规则> --subject <姓名> [--unit <单位>]
               [--no-facts] [--lang zh|en]
    说明一个人的分数是怎样得出的。 Explains how one subject's score came about.

lianping record <阅读记录.xlsx…> [--rulebook <文件或内置规则>] [--json 结果.json]
               [--into 工作簿.xlsx -o 新工作簿.xlsx] [--lang zh|en]
    核对、合并多人的阅读记录，按月给出积分；--into 在工作簿的副本中加一张“阅读记录”表。
    Checks and adds up the reading records of several members, points by month; --into puts them
    as a readings sheet into a copy of a workbook.

lianping --version
    版本。 The version.

内置规则 built-in rulebook: grassroots-joint-review
退出码 exit status: 0 完成 done · 1 完成，但有问题使人不计分 done, a problem voided a subject
                    2 输入或参数不可用，什么都没有写 unusable input, nothing written
`;
