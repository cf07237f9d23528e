"""Decoded pictures as images of the size in which they are painted, made by the FFmpeg that Qt has loaded.

Where there is no graphics processor, Qt makes an image of a decoded picture pixel by pixel (1.8 ms at 1280 x 720) and
scales that image in a second step, on several threads. FFmpeg does both at once with the processor's vector
instructions (0.2 ms), and knows the colours of high definition from those of standard definition.
"""

import ctypes
import weakref
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QtVideo, QVideoFrame, QVideoFrameFormat

from mini_ttv.ui.ffmpeg_libraries import library

_Pixels = QVideoFrameFormat.PixelFormat
_Space = QVideoFrameFormat.ColorSpace
_BILINEAR = 2  # FFmpeg's SWS_BILINEAR
_ONE = 1 << 16  # FFmpeg's measure of contrast and saturation
_FORMATS = {_Pixels.Format_YUV420P: b"yuv420p", _Pixels.Format_NV12: b"nv12", _Pixels.Format_YUV420P10: b"yuv420p10le"}
_COEFFICIENTS = {_Space.ColorSpace_BT601: 5, _Space.ColorSpace_BT709: 1, _Space.ColorSpace_BT2020: 9}
_HIGH_DEFINITION = 576  # lines, above which pictures that say nothing have the colours of BT.709
_BRIGHTER = {
    QVideoFrameFormat.ColorTransfer.ColorTransfer_ST2084,
    QVideoFrameFormat.ColorTransfer.ColorTransfer_STD_B67,
}
_ALIGNED = 16  # pixels that are written at a time

_Addresses = ctypes.c_void_p * 4
_Lengths = ctypes.c_int * 4


@dataclass(frozen=True, slots=True)
class _Task:
    """What a context is made for."""

    width: int
    height: int
    pixels: bytes
    to_width: int
    to_height: int
    coefficients: int
    full_range: bool


class _Swscale:
    """The functions in use; numbers of pixel formats differ between versions, so they are asked for by name."""

    def __init__(self, swscale: ctypes.CDLL, avutil: ctypes.CDLL) -> None:
        pointer, number = ctypes.c_void_p, ctypes.c_int
        self._number_of = _typed(avutil.av_get_pix_fmt, number, ctypes.c_char_p)
        self._make = _typed(swscale.sws_getContext, pointer, *(number,) * 7, *(pointer,) * 3)
        self._coefficients = _typed(swscale.sws_getCoefficients, pointer, number)
        self._set_colors = _typed(
            swscale.sws_setColorspaceDetails, number, pointer, pointer, number, pointer, *(number,) * 4
        )
        self.scale = _typed(
            swscale.sws_scale, number, pointer, _Addresses, _Lengths, number, number, _Addresses, _Lengths
        )
        self.free = _typed(swscale.sws_freeContext, None, pointer)

    def context(self, task: _Task) -> int | None:
        """What is needed for `task`; `None` where FFmpeg cannot do it."""
        pixels, image = self._number_of(task.pixels), self._number_of(b"bgra")
        context: int | None = self._make(
            task.width, task.height, pixels, task.to_width, task.to_height, image, _BILINEAR, None, None, None
        )
        if context:
            table = self._coefficients(task.coefficients)
            self._set_colors(context, table, int(task.full_range), table, 1, 0, _ONE, _ONE)
        return context


def _typed(function: Any, result: Any, *arguments: Any) -> Any:
    function.restype, function.argtypes = result, arguments
    return function


def _swscale() -> _Swscale | None:
    swscale, avutil = library("swscale", "sws_scale"), library("avutil", "av_get_pix_fmt")
    if swscale is None or avutil is None:
        return None
    try:
        return _Swscale(swscale, avutil)
    except AttributeError:  # a version that does it in another way
        return None


class FrameImages:
    """Makes images of the pictures of one view, one at a time."""

    def __init__(self) -> None:
        """FFmpeg is looked for with the first picture, when Qt has loaded it."""
        self._swscale: _Swscale | None = None
        self._looked = False
        self._task: _Task | None = None
        self._context: int | None = None
        self._free: weakref.finalize[..., FrameImages] | None = None
        self._image = QImage()

    def image(self, frame: QVideoFrame, size: QSize) -> tuple[QImage, QRect] | None:
        """A picture in `size`, valid until the next call.

        Returns:
            An image and the part of it that is the picture; `None` for what Qt has to paint in its own way.
        """
        task = _task(frame, size)
        if task is None or not self._prepare(task) or not frame.map(QVideoFrame.MapMode.ReadOnly):
            return None
        try:
            return self._convert(frame, task)
        finally:
            frame.unmap()

    def _prepare(self, task: _Task) -> bool:
        if not self._looked:
            self._looked = True
            self._swscale = _swscale()
        if self._swscale is None:
            return False
        if task != self._task:
            if self._free is not None:
                self._free()
            self._task = task
            self._context = self._swscale.context(task)
            self._free = weakref.finalize(self, self._swscale.free, self._context)
            # Whole vectors are written: the last of a line must not be cut short.
            padded = -(-task.to_width // _ALIGNED) * _ALIGNED
            self._image = QImage(padded, task.to_height, QImage.Format.Format_RGB32)
        return bool(self._context) and not self._image.isNull()

    def _convert(self, frame: QVideoFrame, task: _Task) -> tuple[QImage, QRect] | None:
        planes = [_address(frame.bits(plane)) for plane in range(frame.planeCount())]
        strides = [frame.bytesPerLine(plane) for plane in range(frame.planeCount())]
        if self._swscale is None or not all(planes) or not all(strides):
            return None
        image = self._image
        self._swscale.scale(
            self._context, _Addresses(*planes), _Lengths(*strides), 0, task.height,
            _Addresses(_address(image.bits())), _Lengths(image.bytesPerLine()),
        )  # fmt: skip
        return image, QRect(0, 0, task.to_width, task.to_height)


def _task(frame: QVideoFrame, size: QSize) -> _Task | None:
    """What is to be done for `frame`, if it is in memory and nothing unusual."""
    shape = frame.surfaceFormat()
    pixels = _FORMATS.get(shape.pixelFormat())
    upright = frame.rotation() is QtVideo.Rotation.None_ and not frame.mirrored()
    plain = upright and frame.handleType() is QVideoFrame.HandleType.NoHandle and shape.colorTransfer() not in _BRIGHTER
    whole = shape.viewport() == QRect(0, 0, frame.width(), frame.height())
    if pixels is None or not plain or not whole or size.isEmpty():
        return None
    usual = _Space.ColorSpace_BT709 if frame.height() > _HIGH_DEFINITION else _Space.ColorSpace_BT601
    coefficients = _COEFFICIENTS.get(shape.colorSpace(), _COEFFICIENTS[usual])
    full = shape.colorRange() is QVideoFrameFormat.ColorRange.ColorRange_Full
    return _Task(frame.width(), frame.height(), pixels, size.width(), size.height(), coefficients, full)


def _address(memory: Any) -> int:
    return 0 if memory is None else ctypes.addressof(ctypes.c_char.from_buffer(memory))
