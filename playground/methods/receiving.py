"""How a bot gets updates: by asking, or at an address of its own."""

import re
import time
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from playground.errors import Refusal, bad, too_many
from playground.messages import user_json
from playground.methods.table import method, slow_method
from playground.state import Json
from playground.updates import KINDS
from playground.webhook import DEFAULT_CONNECTIONS
from playground.wire import Call
from playground.world import World

_PORTS = {80, 88, 443, 8443}
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_SECRET = re.compile(r"[A-Za-z0-9_\-]*")
_SECRET_LIMIT = 256
_SET_BY = "Conflict: terminated by setWebhook request"
_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@method("getMe")
def get_me(world: World, call: Call) -> Json:  # noqa: ARG001 - every method has the same shape
    return user_json(world, world.bot.id) | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


@method("logOut")
def log_out(world: World, call: Call) -> bool:  # noqa: ARG001 - every method has the same shape
    return True


@method("close")
def close(world: World, call: Call) -> bool:  # noqa: ARG001 - every method has the same shape
    return True


@slow_method("getUpdates")
async def get_updates(world: World, call: Call) -> Sequence[object]:
    if world.bot.webhook:
        raise Refusal(409, _ACTIVE)
    _allow(world, call)
    return await world.polling.fetch(
        call.integer("offset"), call.integer("limit", 100), call.integer("timeout")
    )


def _allow(world: World, call: Call) -> None:
    """Keep which updates the bot wants; what it does not say stays as it was."""
    if not call.has("allowed_updates"):
        return
    given: Any = call.json("allowed_updates", "can't parse allowed updates JSON object") or []
    allowed = [kind for kind in given if kind in KINDS] if isinstance(given, list) else []
    if allowed != world.bot.allowed_updates:
        world.bot.allowed_updates = allowed
        world.save_bot()


@method("setWebhook")
def set_webhook(world: World, call: Call) -> bool:
    url = call.text("url").strip()
    if not url:
        return _remove(world, call)
    parts = urlsplit(url if "://" in url else f"https://{url}")
    local = parts.hostname in _LOOPBACK
    if not parts.hostname or parts.scheme not in {"https", "http"} or (parts.scheme == "http" and not local):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if not local and (parts.port or 443) not in _PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret = call.text("secret_token")
    if len(secret) > _SECRET_LIMIT:
        raise bad("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    now = time.monotonic()
    if now < world.next_webhook_change:
        raise too_many(1)
    world.next_webhook_change = now + 1
    _allow(world, call)
    if call.flag("drop_pending_updates"):
        world.updates.clear()
    connections = call.integer("max_connections") or DEFAULT_CONNECTIONS
    world.bot.webhook = {
        "url": parts.geturl(),
        "secret_token": secret,
        "max_connections": min(max(connections, 1), 100),
        "has_custom_certificate": "certificate" in call.files,
        "ip_address": call.text("ip_address") or "127.0.0.1",
    }
    world.save_bot()
    world.polling.interrupt(_SET_BY)
    world.webhook.begin()
    return True


@method("deleteWebhook")
def delete_webhook(world: World, call: Call) -> bool:
    return _remove(world, call)


def _remove(world: World, call: Call) -> bool:
    if call.flag("drop_pending_updates"):
        world.updates.clear()
    world.bot.webhook = {}
    world.save_bot()
    return True


@method("getWebhookInfo")
def get_webhook_info(world: World, call: Call) -> Json:  # noqa: ARG001 - every method has the same shape
    return webhook_info(world)


def webhook_info(world: World) -> Json:
    """Return a `WebhookInfo`."""
    told: Json = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    told |= {name: value for name, value in world.bot.webhook.items() if name != "secret_token"}
    if world.bot.allowed_updates:
        told["allowed_updates"] = world.bot.allowed_updates
    return told
