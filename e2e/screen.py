"""A terminal with a program on it, for e2e/terminal and e2e/stream-faults."""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import threading
import time

# How long a text on the screen, or an end, is waited for: a loaded machine is slow.
PATIENCE = 40


class Wrong(Exception):
    """Something is not as it should be."""


class Terminal:
    """A terminal with a program on it. Its session leader outlives the program, as a shell does:
    the kernel resets a terminal whose leader is gone, and it would always look as it was."""

    def __init__(self, argv, rows=24, columns=80, stdin=None, env=()):
        self.screen = b""
        self.at = 0
        self.master, slave = os.openpty()
        self.resize(rows, columns)
        self.before = termios.tcgetattr(self.master)
        told, tell = os.pipe()
        self.leader = os.fork()
        if self.leader == 0:
            try:
                self.lead(argv, slave, stdin, tell, {**os.environ, **dict(env)})
            finally:
                os._exit(1)
        os.close(tell)
        os.close(slave)
        self.told = os.fdopen(told)
        self.pid = int(self.told.readline())

    @staticmethod
    def lead(argv, slave, stdin, tell, env):
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        kept = (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP)
        for one in kept:
            signal.signal(one, signal.SIG_IGN)
        pid = os.fork()
        if pid == 0:
            for one in (*kept, signal.SIGPIPE):
                signal.signal(one, signal.SIG_DFL)
            for number in range(3):
                os.dup2(stdin if stdin is not None and number == 0 else slave, number)
            os.closerange(3, 1024)
            os.execve(argv[0], argv, env)
        # Not a pipe's other end: its reader would never see the end.
        for number in range(3, 1024):
            if number not in (slave, tell):
                try:
                    os.close(number)
                except OSError:
                    pass
        os.write(tell, f"{pid}\n".encode())
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        # What has been written to the terminal stays readable for as long as somebody has it open.
        os.write(tell, f"{code}\n".encode())
        signal.pause()

    def resize(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, data):
        """In a thread of its own: the terminal takes only some kB that nobody has read."""
        data = data if isinstance(data, bytes) else data.encode()
        if len(data) < 1000:
            os.write(self.master, data)
        else:
            threading.Thread(target=self.write, args=(data,), daemon=True).start()

    def write(self, data):
        while data:
            data = data[os.write(self.master, data[:1024]) :]

    def read(self, wait):
        """Whether something came within so many seconds."""
        if not select.select([self.master], [], [], wait)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.screen += data
        return bool(data)

    def expect(self, text):
        """Waits until there is `text` on the screen, after what was waited for before."""
        text = text if isinstance(text, bytes) else text.encode()
        end = time.monotonic() + PATIENCE
        while (found := self.screen.find(text, self.at)) < 0:
            if time.monotonic() > end:
                raise Wrong(f"no {text!r} on the screen: {self.screen[self.at:][-600:]!r}")
            self.read(0.2)
        self.at = found + len(text)

    def ended(self):
        """Waits for the end of the program; its exit code, -N for a signal."""
        end = time.monotonic() + PATIENCE
        while not select.select([self.told], [], [], 0)[0]:
            if time.monotonic() > end:
                raise Wrong(f"it does not end; on the screen: {self.screen[-600:]!r}")
            self.read(0.05)
        code = int(self.told.readline())
        while self.read(0):
            pass
        return code

    def restored(self):
        return termios.tcgetattr(self.master) == self.before

    def facts(self, screen=True):
        """How it ended, and all that was on the screen where that does not hang on when what came."""
        code = self.ended()
        facts = {"exit code": code, "terminal as before": self.restored()}
        if not facts["terminal as before"]:
            raise Wrong(f"the terminal is not as it was, exit code {code}, screen {self.screen[-300:]!r}")
        if screen:
            facts["screen"] = normal(self.screen.decode(errors="backslashreplace"))
        return facts

    def close(self):
        for pid in (self.pid, self.leader):
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        os.waitpid(self.leader, 0)
        os.close(self.master)
        self.told.close()


def normal(screen):
    """Without klog's lines and with one name for all containers."""
    screen = re.sub(r"(?m)^[EWI]\d{4} .*\n", "", screen)
    return re.sub(r"\b[0-9a-f]{64}\b", "ID", screen)
