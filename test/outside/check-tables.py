"""Holds the sheets of a publish copy against the machine-checkable rules of the Analysis Function's checklist.

python3 check-tables.py FILE.xlsx SHEET... prints one line for each rule that is broken.
"""

import sys

from openpyxl import load_workbook


def broken(sheet):
    tables = list(sheet.tables.values())
    if len(tables) != 1:
        yield f'{len(tables)} tables'
        return
    rows = [[cell for cell in row] for row in sheet.iter_rows()]
    if tables[0].ref != sheet.dimensions or not tables[0].ref.startswith('A1:'):
        yield f'the table is {tables[0].ref}, the sheet {sheet.dimensions}'
    if tables[0].headerRowCount != 1 or tables[0].autoFilter is not None:
        yield 'not one header row, or filter buttons'
    heads = [cell.value for cell in rows[0]]
    if any(not isinstance(head, str) or head.strip() == '' for head in heads):
        yield 'a head without text'
    if len({str(head).lower() for head in heads}) != len(heads):
        yield 'two heads alike'
    if [column.name for column in tables[0].tableColumns] != heads:
        yield 'the marked-up heads are not those of the cells'
    if len(rows) < 2:
        yield 'no rows'
    for row in rows:
        for cell in row:
            if cell.value is None or str(cell.value).strip() in ('', '-', '–'):
                yield f'{cell.coordinate} is empty'
            if cell.fill.patternType is not None:
                yield f'{cell.coordinate} has a colour'
            if not cell.alignment.wrap_text:
                yield f'{cell.coordinate} does not wrap'
            if cell.font.sz < 12:
                yield f'{cell.coordinate} has small letters'
    if sheet.merged_cells.ranges:
        yield 'merged cells'
    if sheet.freeze_panes is not None or sheet.auto_filter.ref is not None:
        yield 'frozen panes or a filter'
    if sheet.conditional_formatting:
        yield 'conditional formats'
    if sheet._charts or sheet._images:
        yield 'charts or pictures'
    hidden = [each for each in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values()) if each.hidden]
    if hidden:
        yield 'hidden rows or columns'
    for part in (sheet.oddHeader, sheet.oddFooter, sheet.evenHeader, sheet.firstHeader):
        if part is not None and any(side.text for side in (part.left, part.center, part.right)):
            yield 'a header or a footer'


book = load_workbook(sys.argv[1])
names = [table.displayName for sheet in book.worksheets for table in sheet.tables.values()]
if len({name.lower() for name in names}) != len(names):
    print('two tables of one name')
for name in sys.argv[2:]:
    for rule in broken(book[name]):
        print(f'{name}: {rule}')
