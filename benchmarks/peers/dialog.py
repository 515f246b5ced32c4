"""The intake as aiogram-dialog windows, kept in Redis by aiogram's storage."""

from operator import itemgetter
from typing import Any

from aiogram import Dispatcher, Router
from aiogram.filters import Command, CommandStart
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseEventIsolation, DefaultKeyBuilder
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.types import CallbackQuery, ContentType, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.input import MessageInput, TextInput
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select
from aiogram_dialog.widgets.text import Const, Format

from benchmarks.form import AFTER, BEFORE, FIELDS, KEYS, TEXTS, Field, file_entry, record, summary
from benchmarks.peers.over_wire import AiogramPeer


class Intake(StatesGroup):
    language = State()
    consent = State()
    name = State()
    birth = State()
    sex = State()
    city = State()
    phone = State()
    diagnosed = State()
    diagnosis = State()
    reports = State()
    photos = State()
    medicines = State()
    urgency = State()
    questions = State()
    review = State()
    edit = State()
    confirm = State()


def place(manager: DialogManager) -> str:
    """Return the short name of the state the dialog is in."""
    return str(manager.current_context().state.state).rpartition(":")[2]


def state(name: str) -> State:
    """Return the state of that short name."""
    found: State = getattr(Intake, name)
    return found


async def leave(manager: DialogManager, key: str) -> None:
    """Go on from a field that is answered or skipped."""
    await manager.switch_to(Intake.review if manager.dialog_data.get("editing") else state(AFTER[key]))


# What windows show


async def words(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    """Give every window its text and the texts of its buttons."""
    data, at = dialog_manager.dialog_data, place(dialog_manager)
    texts = TEXTS[data.get("language", "en")]
    growth, note = data.pop("growth", None), data.pop("note", None)
    if growth:
        prompt = texts[growth].format(n=len(data.get(at, ())))
    elif at == "review":
        prompt = summary(data["language"], data)
    elif at in KEYS:
        prompt = texts[f"ask.{at}"]
    else:
        prompt = texts["say.greeting" if at == "language" else f"say.{at}"]
    return {"texts": texts, "prompt": f"{texts[note]}\n\n{prompt}" if note else prompt, "grown": bool(growth)}


async def options(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    """Give a choice its options."""
    texts = TEXTS[dialog_manager.dialog_data["language"]]
    return {"options": [(texts[f"option.{o}"], o) for o in FIELDS[KEYS.index(place(dialog_manager))].options]}


async def labels(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    """Give the review a button for each field."""
    texts = TEXTS[dialog_manager.dialog_data["language"]]
    return {"labels": [(texts[f"label.{key}"], key) for key in KEYS]}


# What answers do


async def on_language(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["language"] = button.widget_id
    await manager.switch_to(Intake.consent)


async def on_agree(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.switch_to(state(KEYS[0]))


async def on_disagree(press: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await farewell(press, manager, "say.declined")


async def on_text(_: Message, __: Any, manager: DialogManager, answer: str) -> None:  # noqa: ANN401
    key = place(manager)
    manager.dialog_data[key] = answer
    await leave(manager, key)


async def on_item(_: Message, __: Any, manager: DialogManager, answer: str) -> None:  # noqa: ANN401
    manager.dialog_data.setdefault(place(manager), []).append(answer)
    manager.dialog_data["growth"] = "say.question_kept"


async def on_unclear(_: Message, __: Any, manager: DialogManager, ___: ValueError) -> None:  # noqa: ANN401
    manager.dialog_data["note"] = "say.unclear"


async def on_option(_: CallbackQuery, __: Any, manager: DialogManager, option: str) -> None:  # noqa: ANN401
    key = place(manager)
    manager.dialog_data[key] = option
    await leave(manager, key)


async def on_file(message: Message, _: MessageInput, manager: DialogManager) -> None:
    if message.document:
        entry = file_entry("document", message.message_id, message.document)
    elif message.photo:
        entry = file_entry("photo", message.message_id, message.photo[-1])
    else:
        return
    manager.dialog_data.setdefault(place(manager), []).append(entry)
    manager.dialog_data["growth"] = "say.file_kept"


async def on_undo(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    if items := manager.dialog_data.get(place(manager)):
        items.pop()
    manager.dialog_data["growth"] = "say.question_removed"


async def on_leave(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await leave(manager, place(manager))


async def on_edit(_: CallbackQuery, __: Any, manager: DialogManager, key: str) -> None:  # noqa: ANN401
    manager.dialog_data["editing"] = True
    await manager.switch_to(state(key))


async def on_review(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.switch_to(Intake.review)


async def on_submit(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.switch_to(Intake.confirm)


async def farewell(press: CallbackQuery, manager: DialogManager, text: str) -> None:
    """Close the dialog with a last text in place of its window."""
    if isinstance(press.message, Message):
        await press.message.edit_text(TEXTS[manager.dialog_data["language"]][text])
    await manager.done(show_mode=ShowMode.NO_UPDATE)


def button(name: str, on_click: Any, when: Any = None) -> Button:  # noqa: ANN401  (the library's own types are local)
    """Return a button worded in the language of the dialog."""
    return Button(Format(f"{{texts[button.{name}]}}"), id=name, on_click=on_click, when=when)


def field_window(field: Field) -> Window:
    """Return the window that asks one field."""
    widgets: list[Any] = [Format("{prompt}")]
    getters: list[Any] = [words]
    match field.kind:
        case "text":
            widgets.append(
                TextInput("text", type_factory=field.read, on_success=on_text, on_error=on_unclear)
            )
        case "choice":
            getters.append(options)
            widgets.append(
                Column(Select(Format("{item[0]}"), "option", itemgetter(1), "options", on_click=on_option))
            )
        case "files":
            widgets.append(MessageInput(on_file, content_types=[ContentType.DOCUMENT, ContentType.PHOTO]))
            widgets.append(button("done", on_leave))
        case "list":
            widgets.append(
                TextInput("item", type_factory=field.read, on_success=on_item, on_error=on_unclear)
            )
            widgets.append(button("undo", on_undo, when="grown"))
            widgets.append(button("done", on_leave, when="grown"))
    if field.optional:
        widgets.append(button("skip", on_leave))
    return Window(*widgets, state=state(field.key), getter=getters)


def commands() -> Router:
    """Return the commands that work in every window."""
    router = Router()

    @router.message(CommandStart())
    async def on_start(_: Message, dialog_manager: DialogManager) -> None:
        await dialog_manager.start(Intake.language, mode=StartMode.RESET_STACK)

    @router.message(Command("help"))
    async def on_help(_: Message, dialog_manager: DialogManager) -> None:
        dialog_manager.dialog_data["note"] = "say.help"
        await dialog_manager.show()

    @router.message(Command("back"))
    async def on_back(_: Message, dialog_manager: DialogManager) -> None:
        await dialog_manager.switch_to(state(BEFORE[place(dialog_manager)]))
        await dialog_manager.show()

    @router.message(Command("edit"))
    async def on_edit(_: Message, dialog_manager: DialogManager) -> None:
        await dialog_manager.switch_to(Intake.edit)
        await dialog_manager.show()

    return router


class Windows(AiogramPeer):
    """Sessions in Redis; one chat's updates wait for each other inside the process, the library's default."""

    def isolation(self, storage: RedisStorage) -> BaseEventIsolation:
        """Return what keeps two updates of a chat apart."""
        del storage
        return SimpleEventIsolation()

    def build(self) -> Dispatcher:
        """Return the dispatcher with commands and the dialog."""
        storage = RedisStorage.from_url(self.redis_url, key_builder=DefaultKeyBuilder(with_destiny=True))
        isolation = self.isolation(storage)
        dispatcher = Dispatcher(storage=storage, events_isolation=isolation)
        dispatcher.include_routers(commands(), self._dialog())
        setup_dialogs(dispatcher, events_isolation=isolation)
        return dispatcher

    async def stop(self) -> None:
        """Close the connection to Redis."""
        await super().stop()
        await self.dispatcher.storage.close()

    def _dialog(self) -> Dialog:
        prompt = Format("{prompt}")
        pick = Group(Select(Format("{item[0]}"), "pick", itemgetter(1), "labels", on_click=on_edit), width=3)
        return Dialog(
            Window(
                prompt,
                Row(
                    Button(Const("English"), id="en", on_click=on_language),
                    Button(Const("Русский"), id="ru", on_click=on_language),
                ),
                state=Intake.language,
                getter=words,
            ),
            Window(
                prompt,
                Column(button("agree", on_agree), button("disagree", on_disagree)),
                state=Intake.consent,
                getter=words,
            ),
            *map(field_window, FIELDS),
            Window(prompt, pick, button("submit", on_submit), state=Intake.review, getter=[words, labels]),
            Window(prompt, pick, button("review", on_review), state=Intake.edit, getter=[words, labels]),
            Window(
                prompt,
                Column(button("confirm", self._on_confirm), button("review", on_review)),
                state=Intake.confirm,
                getter=words,
            ),
        )

    async def _on_confirm(self, press: CallbackQuery, _: Button, manager: DialogManager) -> None:
        data = manager.dialog_data
        self.finished[press.from_user.id] = record(data["language"], data)
        await farewell(press, manager, "say.sent")


class LockedWindows(Windows):
    """The same with locks in Redis, so that several processes could share the chats."""

    def isolation(self, storage: RedisStorage) -> BaseEventIsolation:
        """Return locks on the storage's own connection."""
        return storage.create_isolation()
