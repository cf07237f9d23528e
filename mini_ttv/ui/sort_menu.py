"""The button that puts the followed channels in another order."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from mini_ttv.core.follow_order import FollowOrder
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import icons, theme

WORDS = {
    FollowOrder.VIEWERS: marked("Most viewers"),
    FollowOrder.RECENT: marked("Recently started"),
    FollowOrder.NAME: marked("Name"),
    FollowOrder.CATEGORY: marked("Category"),
}


class SortButton(QToolButton):
    """Shows the order of now; its menu has the others."""

    chosen = Signal(object)
    """The FollowOrder that was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._order = FollowOrder.VIEWERS
        theme.set_role(self, "tool")
        icons.set_icon(self, "sort", "muted", size=18)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._show_menu)
        self.show_order(self._order)

    def show_order(self, order: FollowOrder) -> None:
        """This is the order of the list now."""
        self._order = order
        words = tr(WORDS[order])
        self.setText(f" {words}")
        self.setAccessibleName(tr("Order: {order}", order=words))
        self.setToolTip(tr("Order: {order}. Pinned channels stay first.", order=words))

    def set_compact(self, *, compact: bool) -> None:
        """The icon alone, or with the order beside it."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if compact else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        group = QActionGroup(menu)
        for order, words in WORDS.items():
            action = menu.addAction(tr(words))
            action.setData(order)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            group.addAction(action)
        group.triggered.connect(lambda action: self.chosen.emit(action.data()))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + theme.SPACE_XS)))
