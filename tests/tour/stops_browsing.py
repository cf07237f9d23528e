"""The lists, the search and the palette."""

from PySide6.QtCore import QPoint

from mini_ttv.services.listing import ListingPhase
from mini_ttv.ui.nav_rail import Page
from tests.tour.guide import Guide


async def lists(guide: Guide) -> None:
    pages, navigator = guide.window.pages, guide.window.navigator
    navigator.go_to(Page.FOLLOWING)
    await guide.picture("following", quiet=True)
    pages.following.show_part(1)
    await guide.picture("offline", quiet=True)
    pages.following.show_part(0)
    navigator.go_to(Page.GAMES)
    games = pages.games.categories
    await guide.until(lambda: games.listing.phase is ListingPhase.READY, "no games")
    await guide.picture("games", quiet=True)
    pages.category_opened.emit(games.listing.items[0])
    await guide.until(lambda: pages.game.listing.phase is ListingPhase.READY, "no streams of a game")
    await guide.picture("game", quiet=True)
    navigator.go_to(Page.STREAMS)
    await guide.until(lambda: pages.streams.listing.phase is ListingPhase.READY, "no streams")
    await guide.picture("streams", quiet=True)


async def search(guide: Guide) -> None:
    guide.window.navigator.search("")
    await guide.picture("search-nothing-asked")
    for name, words in (("search", "lu"), ("search-nothing-found", "qqqqqqqq")):
        guide.window.navigator.search(words)
        await guide.picture(name, quiet=True)
    guide.window.navigator.go_to(Page.FOLLOWING)


async def palette(guide: Guide) -> None:
    opening = guide.window.opening
    opening.show_palette()
    await guide.picture("palette")
    opening.palette.field.setText("lu")
    await guide.picture("palette-found", quiet=True)
    opening.palette.leave()


async def menus(guide: Guide) -> None:
    window = guide.window
    live = window.pages.following.listing.items
    window.pages.menu_wanted.emit(live[0], window.mapToGlobal(QPoint(300, 200)))
    await guide.picture("menu-card")
    guide.close_popups()
    window.pages.following.sort.click()
    await guide.picture("menu-order")
    guide.close_popups()
