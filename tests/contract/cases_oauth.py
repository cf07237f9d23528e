"""Facts of the sign-in: authorize, token, device code, validate, revoke."""

from mini_ttv.core.errors import ApiError, ClientRefused, CodeExpired, LoginError, NotFound, ServerError, Unauthorized
from mini_ttv.core.login_redirect import RedirectAnswer
from mini_ttv.core.models import DeviceCode, Token, Validation
from mini_ttv.core.secret import Secret
from tests.contract.case import Case
from tests.contract.local_twitch import (
    CONFIDENTIAL,
    DEVICE_GRANT,
    PUBLIC,
    SECRET,
    authorize,
    by_code,
    by_device,
    by_refresh,
    fault,
    oauth,
    user_token,
    validate,
    viewer,
)
from tests.contract.readers import DEVICE_CODE, TOKEN, Readers

_STATE = Secret("c3ab8aa609ea11e793ae92361f002671")
_NONE = Secret("")
_POLLS = frozenset({"channel:manage:polls", "channel:read:polls"})
_SECRET = {"client_secret": SECRET}


async def _exchange(ours: Readers) -> object:
    return await ours.auth.exchange(Secret("a-code"))


async def _refresh(ours: Readers) -> object:
    return await ours.auth.refresh(Secret("a-refresh-token"))


async def _poll(ours: Readers) -> object:
    return await ours.auth.poll_device_code(DEVICE_CODE)


async def _begin(ours: Readers) -> object:
    return await ours.auth.request_device_code()


async def _validate(ours: Readers) -> object:
    return await ours.auth.validate(TOKEN)


async def _revoke(ours: Readers) -> object:
    await ours.auth.revoke(TOKEN)
    return None


_REDIRECTS = (
    Case(
        "oauth/redirect_code",
        authorize("authorize"),
        Readers.redirect,
        RedirectAnswer(_STATE, Secret("gulfwdmys5lsm6qyz4xiz9q32l10"), _NONE, _POLLS),
    ),
    Case(
        "oauth/redirect_token",
        authorize("authorize", response_type="token"),
        Readers.redirect,
        RedirectAnswer(_STATE, _NONE, Secret("73d0f8mkabpbmjp921asv2jaidwxn"), _POLLS),
    ),
    Case(
        "oauth/redirect_denied",
        authorize("deny"),
        Readers.redirect,
        RedirectAnswer(_STATE, _NONE, _NONE, error="access_denied", error_description="The user denied you access"),
    ),
    Case(
        "oauth/redirect_mismatch",
        authorize(redirect_uri="http://localhost:9"),
        # It ends on another address of the application: the browser window tells it by the error alone.
        None,
    ),
    Case("oauth/authorize_invalid_client", authorize(client_id="nobody")),
    Case("oauth/authorize_invalid_scope", authorize(scope="chat:read foo")),
)

_TOKENS = (
    Case(
        "oauth/token_by_code",
        oauth("token", lambda world: by_code(world, "chat:edit") | _SECRET),
        _exchange,
        Token(
            Secret("rfx2uswqe8l4g1mkagrvg5tv0ks3"),
            Secret("5b93chm6hdve3mycz05zfzatkfdenfspp1h1ar2xxdalen01"),
            frozenset({"channel:moderate", "chat:edit", "chat:read"}),
            client_id="a-client",
        ),
    ),
    Case(
        "oauth/token_without_scope",
        oauth("token", lambda world: by_code(world) | _SECRET),
        _exchange,
        Token(
            Secret("rfx2uswqe8l4g1mkagrvg5tv0ks3"),
            Secret("5b93chm6hdve3mycz05zfzatkfdenfspp1h1ar2xxdalen01"),
            client_id="a-client",
        ),
    ),
    Case(
        "oauth/token_by_refresh",
        oauth("token", by_refresh),
        _refresh,
        Token(
            Secret("1ssjqsqfy6bads1ws7m03gras79zfr"),
            Secret("eyJfMzUtNDU0OC4MWYwLTQ5MDY5ODY4NGNlMSJ9%asdfasdf="),
            frozenset({"channel:read:subscriptions", "channel:manage:polls"}),
            client_id="a-client",
        ),
        optional=("expires_in",),
    ),
    Case(
        "oauth/token_of_app",
        oauth("token", {"grant_type": "client_credentials", "client_id": CONFIDENTIAL} | _SECRET),
    ),
    Case(
        "oauth/token_by_device_code",
        oauth("token", lambda world: by_device(world, allowed=True)),
        _poll,
        Token(
            Secret("a3w1xub9v2m7y8f0q4c6t5k1l2z9sd"),
            Secret("t8b4n1v6x0z3c5l7k9j2h4g6f8d1s3a5q7w9e1r3t5y7u9i1"),
            frozenset({"user:read:follows", "chat:read"}),
            client_id="a-client",
        ),
    ),
    Case(
        "oauth/token_code_used",
        oauth("token", lambda world: by_code(world) | _SECRET | {"code": "used"}),
        _exchange,
        LoginError,
    ),
    Case("oauth/token_missing_secret", oauth("token", by_code), _exchange, ClientRefused),
    Case(
        "oauth/token_wrong_secret",
        oauth("token", lambda world: by_code(world) | {"client_secret": "no"}),
        _exchange,
        ClientRefused,
    ),
    Case(
        "oauth/token_unknown_client",
        oauth("token", lambda world: by_code(world) | {"client_id": "nobody"}),
        _exchange,
        ClientRefused,
    ),
    Case("oauth/token_no_grant_type", oauth("token", {"client_id": PUBLIC}), _exchange, LoginError),
    Case(
        "oauth/token_no_refresh_token",
        oauth("token", {"client_id": PUBLIC, "grant_type": "refresh_token"}),
        _refresh,
        Unauthorized,
    ),
    Case(
        "oauth/refresh_used",
        oauth("token", lambda world: by_refresh(world) | {"refresh_token": "used"}),
        _refresh,
        Unauthorized,
    ),
    Case(
        "oauth/refresh_disconnected",
        oauth("token", lambda world: (by_refresh(world), world.tokens.revoke_user(viewer(world).id))[0]),
        _refresh,
        Unauthorized,
    ),
    Case(
        "oauth/server_trouble",
        fault("/oauth2", 503, oauth("token", by_refresh)),
        _refresh,
        ServerError,
    ),
)

_DEVICES = (
    Case(
        "oauth/device_begun",
        oauth("device", {"client_id": PUBLIC, "scopes": "chat:read"}),
        _begin,
        DeviceCode(
            Secret("ike3GM8QIdYZs43KdrWPIO36LofILoCyFEzjlQ91"),
            "ABCDEFGH",
            "https://www.twitch.tv/activate?public=true&device-code=ABCDEFGH",
            1800,
            5,
        ),
    ),
    Case(
        "oauth/device_invalid_scope",
        oauth("device", {"client_id": PUBLIC, "scopes": "foo"}),
        _begin,
        LoginError,
    ),
    Case("oauth/device_unknown_client", oauth("device", {"client_id": "nobody"}), _begin, ClientRefused),
    Case("oauth/device_pending", oauth("token", lambda world: by_device(world, allowed=False)), _poll, None),
    Case(
        "oauth/device_code_bad",
        oauth("token", lambda world: by_device(world, allowed=True) | {"device_code": "old"}),
        _poll,
        CodeExpired,
    ),
    Case(
        "oauth/token_no_device_code",
        oauth("token", {"client_id": PUBLIC, "grant_type": DEVICE_GRANT}),
        _poll,
        CodeExpired,
    ),
)

_VALIDATIONS = (
    Case(
        "oauth/validated",
        validate(lambda world: user_token(world, "chat:read")),
        _validate,
        Validation(
            "wbmytr93xzw8zbg0p1izqyzzc5mbiz",
            "twitchdev",
            "141981764",
            frozenset({"channel:read:subscriptions"}),
            5520838,
        ),
    ),
    Case(
        "oauth/validated_without_scopes",
        validate(user_token),
        _validate,
        Validation("wbmytr93xzw8zbg0p1izqyzzc5mbiz", "twitchdev", "141981764", expires_in=5520838),
    ),
    Case(
        "oauth/validated_app",
        validate(lambda world: world.tokens.issue_app(CONFIDENTIAL).access.value),
        _validate,
        LoginError,
    ),
    Case("oauth/validate_invalid", validate(lambda _: "invented"), _validate, Unauthorized),
    Case("oauth/validate_missing", validate(lambda _: ""), _validate, Unauthorized),
)

_REVOCATIONS = (
    Case("oauth/revoked", oauth("revoke", lambda world: {"client_id": PUBLIC, "token": user_token(world)}), _revoke),
    # Worthless already is as good as revoked.
    Case("oauth/revoke_invalid", oauth("revoke", {"client_id": PUBLIC, "token": "invented"}), _revoke, None),
    Case("oauth/revoke_missing_token", oauth("revoke", {"client_id": PUBLIC}), _revoke, ApiError),
    Case("oauth/revoke_bad_client", oauth("revoke", {"client_id": "no client", "token": "t"}), _revoke, ApiError),
    Case(
        "oauth/revoke_unknown_client",
        oauth("revoke", {"client_id": "0123456789abcdefghij0123456789", "token": "t"}),
        _revoke,
        NotFound,
    ),
)

CASES = (*_REDIRECTS, *_TOKENS, *_DEVICES, *_VALIDATIONS, *_REVOCATIONS)
