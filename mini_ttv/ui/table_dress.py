"""How all tables of numbers look and behave: rows that scroll by pixels, sorted by a click on a title."""

from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from mini_ttv.ui import theme


def dress(table: QTableView, row_height: int, least_width: int) -> None:
    """Dress a table whose columns do not change their width by themselves.

    Args:
        table: shows its rows as a whole; its titles say with an arrow how it is sorted.
        row_height: logical pixels, for texts of the usual size.
        least_width: of a column, in logical pixels.
    """
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setMouseTracking(True)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(theme.scaled(row_height))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setMinimumSectionSize(least_width)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


def sort_by_titles(table: QTableView) -> None:
    """Let clicks on titles sort; the titles have an arrow of their own, which covers nothing."""
    table.setSortingEnabled(True)
    table.horizontalHeader().setSortIndicatorShown(False)
