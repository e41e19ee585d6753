"""Prints what openpyxl sees in a workbook, as JSON: python3 show-workbook.py FILE.xlsx"""

import json
import sys

from openpyxl import load_workbook


def color(value):
    return value.rgb[-6:] if value is not None and isinstance(value.rgb, str) else None


def rule(found, area):
    dxf = found.dxf
    return {
        'area': area,
        'type': found.type,
        'operator': found.operator,
        'priority': found.priority,
        'stopIfTrue': bool(found.stopIfTrue),
        'formula': list(found.formula),
        'numberFormat': dxf.numFmt.formatCode if dxf and dxf.numFmt else None,
        'fill': color(dxf.fill.bgColor) if dxf and dxf.fill else None,
        'font': color(dxf.font.color) if dxf and dxf.font else None,
    }


def sheet(found):
    rules = [rule(each, str(area.sqref)) for area in found.conditional_formatting for each in area.rules]
    return {
        'title': found.title,
        'state': found.sheet_state,
        'cells': {
            cell.coordinate: [
                cell.value if isinstance(cell.value, (int, float, str, bool)) else str(cell.value), cell.number_format]
            for row in found.iter_rows() for cell in row if cell.value is not None},
        'bold': [cell.coordinate for row in found.iter_rows() for cell in row if cell.font.b],
        'fills': {
            cell.coordinate: color(cell.fill.fgColor)
            for row in found.iter_rows() for cell in row if cell.fill.patternType == 'solid'},
        'rules': sorted(rules, key=lambda each: each['priority']),
        'validations': sorted(
            [str(each.sqref), each.type, each.formula1] for each in found.data_validations.dataValidation),
        'tables': sorted([each.displayName, each.ref, [column.name for column in each.tableColumns]]
                         for each in found.tables.values()),
        'freeze': found.freeze_panes,
        'merged': sorted(str(area) for area in found.merged_cells.ranges),
        'filter': found.auto_filter.ref,
        'hiddenRows': sorted(row for row, each in found.row_dimensions.items() if each.hidden),
        'printTitles': found.print_title_rows,
        'landscape': found.page_setup.orientation == 'landscape',
        'protected': bool(found.protection.sheet),
    }


def main():
    book = load_workbook(sys.argv[1])
    names = getattr(book.defined_names, 'definedName', None)
    names = [each.name for each in names] if names is not None else list(book.defined_names)
    print(json.dumps({'sheets': [sheet(each) for each in book.worksheets], 'names': sorted(names)}))


main()
