"""A server that answers by a script and remembers what it was asked."""

from urllib.parse import parse_qs

import httpx

Step = httpx.Response | Exception


class ScriptedHttp:
    """Answers each request with the next step; the last step answers all that follow."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps)
        self.requests: list[httpx.Request] = []
        self.client = httpx.AsyncClient(transport=httpx.MockTransport(self._answer))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        if isinstance(step, Exception):
            raise step
        # A response is read once only.
        return httpx.Response(step.status_code, headers=step.headers, content=step.content)

    def form(self, index: int = -1) -> dict[str, str]:
        """The form of a request."""
        return {key: values[0] for key, values in parse_qs(self.requests[index].content.decode()).items()}


def json_answer(value: object, status: int = 200, **headers: str) -> httpx.Response:
    """A JSON answer."""
    return httpx.Response(status, json=value, headers={name.replace("_", "-"): text for name, text in headers.items()})


def refusal(status: int, message: str, **headers: str) -> httpx.Response:
    """A refusal in Twitch's form."""
    return json_answer({"error": "Error", "status": status, "message": message}, status, **headers)
