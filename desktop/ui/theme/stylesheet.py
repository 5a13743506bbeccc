"""The style sheet for Qt's own controls; everything else is drawn by small painters from the same tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

# No rule may name QWidget or * : such a rule makes Qt ask the style sheet for every widget there is.
_TEMPLATE = """
QToolTip {{ background: {text}; color: {surface}; border: 0; padding: {p4}px {p8}px; font-size: {small}px; }}
QLineEdit#fieldEditor, QPlainTextEdit#fieldEditor {{ background: transparent; color: {text}; border: 0;
  padding: 0; selection-background-color: {accent}; selection-color: {on_accent};
  placeholder-text-color: {muted}; }}
QLineEdit#fieldEditor {{ placeholder-text-color: transparent; }}
QLineEdit#fieldEditor:disabled, QPlainTextEdit#fieldEditor:disabled {{ color: {muted}; }}
QAbstractScrollArea#plainScroll {{ background: transparent; border: 0; }}
QScrollArea {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: {p12}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p12}px; margin: 0; }}
QScrollBar::handle {{ background: {line_strong}; border-radius: {p3}px; margin: {p3}px; }}
QScrollBar::handle:vertical {{ min-height: {p32}px; }}
QScrollBar::handle:horizontal {{ min-width: {p32}px; }}
QScrollBar::handle:hover {{ background: {text}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {raised}; color: {text}; border: {hair}px solid {line_strong}; border-radius: {p8}px;
  padding: {p4}px; }}
QMenu::item {{ padding: {p8}px {p16}px; border-radius: {p4}px; min-height: {p24}px; }}
QMenu::item:selected {{ background: {selection}; color: {on_selection}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: {hair}px; background: {line}; margin: {p4}px {p8}px; }}
QTableView, QTreeView, QListView {{ background: {raised}; color: {text}; border: {hair}px solid {line};
  border-radius: {p8}px; gridline-color: {line}; outline: 0; selection-background-color: {selection};
  selection-color: {on_selection}; alternate-background-color: {raised}; }}
QTableView::item, QListView::item {{ padding: 0 {p16}px; border-bottom: {hair}px solid {line}; }}
QTableView::item:hover, QListView::item:hover {{ background: {hover}; }}
QTableView::item:selected, QListView::item:selected {{ background: {selection}; color: {on_selection}; }}
QHeaderView {{ background: {raised}; border: 0; border-radius: {p8}px; }}
QHeaderView::section {{ background: {raised}; color: {muted}; font-size: {small}px; border: 0;
  border-bottom: {hair}px solid {line}; padding: 0 {p16}px; height: {table_header}px; }}
QHeaderView::section:hover {{ color: {text}; }}
QComboBox {{ background: {raised}; color: {text}; border: {hair}px solid {line_strong}; border-radius: {p8}px;
  padding: 0 {p12}px; min-height: {combo}px; }}
QComboBox:hover {{ border-color: {text}; }}
QComboBox:disabled {{ background: {sunken}; color: {muted}; border-color: {line}; }}
QComboBox::drop-down {{ border: 0; width: {p32}px; }}
QComboBox QAbstractItemView {{ background: {raised}; color: {text}; border: {hair}px solid {line_strong};
  selection-background-color: {selection}; selection-color: {on_selection}; outline: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {p32}px; padding: 0 {p8}px; }}
QProgressBar {{ background: {sunken}; border: 0; border-radius: {p4}px; height: {p8}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: {p4}px; }}
QSplitter::handle {{ background: {line}; }}
"""

_ROLES = (
    "surface", "raised", "sunken", "hover", "line", "line_strong", "text", "muted", "accent", "on_accent",
    "selection", "on_selection", "crisis_muted",
)  # fmt: skip


def build_stylesheet(theme: Theme) -> str:
    """The application's style sheet at the theme's present colours and scale."""
    values: dict[str, str | int] = {role: theme.colour(role).name() for role in _ROLES}
    values.update({f"p{size}": theme.px(size) for size in (3, 4, 8, 12, 16, 24, 32)})
    values["hair"] = theme.px(theme.tokens.line["hair"])
    values["small"] = theme.px(theme.tokens.type_scale["small"].px)
    values["table_header"] = theme.control("table_header")
    values["combo"] = theme.control("field") - 2
    return _TEMPLATE.format_map(values)
