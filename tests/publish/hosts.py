"""Real servers on this machine alone: OpenSSH, nginx and Caddy, each with its own folder, keys and port."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 15.0
"""Seconds that a server may take to start."""


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[None]:
    """A server, from when it answers until it has ended."""
    with log.open("wb") as stream, subprocess.Popen(command, stdout=stream, stderr=stream) as process:
        try:
            _wait(process, port, log)
            yield
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(log.read_text(encoding="utf-8", errors="replace"))


@dataclass(frozen=True)
class SshHost:
    """An OpenSSH server: its port, the key it lets in, the file of known hosts that names it."""

    port: int
    key: Path
    known: Path


def make_key(path: Path) -> Path:
    """An Ed25519 key without a passphrase."""
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(path)], check=True)
    return path


@contextmanager
def ssh_host(folder: Path) -> Iterator[SshHost]:
    """The server lets in whoever runs the tests, by the one key."""
    folder.mkdir(mode=0o700)
    host, key, port = make_key(folder / "may-chu"), make_key(folder / "nguoi-dung"), free_port()
    allowed = Path(shutil.copyfile(f"{key}.pub", folder / "duoc-vao"))
    public = Path(f"{host}.pub").read_text(encoding="utf-8")
    known = folder / "known_hosts"
    known.write_text(f"[127.0.0.1]:{port} {public}", encoding="utf-8")
    options = {
        "Port": port, "ListenAddress": "127.0.0.1", "HostKey": host, "AuthorizedKeysFile": allowed, "PidFile": "none",
        "StrictModes": "no", "UsePAM": "no", "PasswordAuthentication": "no", "KbdInteractiveAuthentication": "no",
        "PermitRootLogin": "prohibit-password",
    }  # fmt: skip
    config = folder / "sshd_config"
    config.write_text("".join(f"{name} {value}\n" for name, value in options.items()), encoding="utf-8")
    Path("/run/sshd").mkdir(exist_ok=True)
    command = [shutil.which("sshd", path="/usr/sbin:/usr/bin") or "sshd", "-D", "-e", "-f", str(config)]
    with running(command, port, folder / "sshd.log"):
        yield SshHost(port, key, known)


@dataclass(frozen=True)
class Certificate:
    """A certificate for localhost, signed by itself, and its key."""

    file: Path
    key: Path


def make_certificate(folder: Path) -> Certificate:
    """Made by OpenSSL."""
    made = Certificate(folder / "cert.pem", folder / "key.pem")
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
               "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", made.key,
               "-out", made.file]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return made


@contextmanager
def nginx(folder: Path, port: int, servers: str) -> Iterator[None]:
    """nginx with these `server { … }`, which listen on the port; everything it writes lies in the folder."""
    folder.mkdir(exist_ok=True)
    found = sorted(Path("/usr/lib/nginx/modules").glob("*brotli_static*"))
    modules = "".join(f"load_module {path};\n" for path in found)
    temporary = "".join(
        f"{name}_temp_path {folder / name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = folder / "nginx.conf"
    config.write_text(
        f"{modules}daemon off;\nmaster_process off;\npid {folder / 'nginx.pid'};\nerror_log stderr;\nevents {{}}\n"
        f"http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{temporary}{servers}\n}}\n",
        encoding="utf-8",
    )
    command = [shutil.which("nginx", path="/usr/sbin:/usr/bin") or "nginx", "-e", "stderr", "-c", str(config)]
    with running(command, port, folder / "nginx.log"):
        yield


@contextmanager
def caddy(folder: Path, http: int, https: int, caddyfile: str) -> Iterator[None]:
    """Caddy with a Caddyfile, on these ports; everything it writes lies in the folder."""
    folder.mkdir(exist_ok=True)
    config = folder / "Caddyfile"
    config.write_text(f"{{\nadmin off\nhttp_port {http}\nhttps_port {https}\n}}\n{caddyfile}", encoding="utf-8")
    command = ["env", f"XDG_DATA_HOME={folder}", f"XDG_CONFIG_HOME={folder}", shutil.which("caddy") or "caddy", "run",
               "--adapter", "caddyfile", "--config", str(config)]  # fmt: skip
    with running(command, https, folder / "caddy.log"):
        yield
