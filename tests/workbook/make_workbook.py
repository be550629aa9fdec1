"""Writes a workbook with much that must survive: make_workbook.py OUT.xlsx"""
import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

workbook = Workbook()
sheet = workbook.active
sheet.title = "上级评议"
sheet.append(["姓名", "好", "较好"])
sheet.append(["张三", 4, 6])
sheet["D2"] = "=B2+C2"
sheet["B2"].font = Font(name="仿宋", bold=True)
sheet["C2"].number_format = "0.0%"
sheet["A2"].comment = Comment("核对过", "科室")
sheet.merge_cells("A5:C5")
rule = DataValidation(type="list", formula1='"好,较好"')
rule.add("E2:E9")
sheet.add_data_validation(rule)
sheet.conditional_formatting.add("B2:B9", CellIsRule(operator="greaterThan", formula=["3"], fill=PatternFill("solid", bgColor="FFEEEE")))
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=2))
sheet.add_chart(chart, "G2")
sheet.freeze_panes = "B2"
sheet.print_title_rows = "1:1"
sheet.auto_filter.ref = "A1:C2"
sheet.page_setup.orientation = "landscape"
defined = DefinedName("票数", attr_text="'上级评议'!$B$2:$C$2")
try:
    workbook.defined_names.append(defined)
except AttributeError:
    workbook.defined_names[defined.name] = defined
workbook.create_sheet("备忘").sheet_state = "hidden"
workbook.save(sys.argv[1])
