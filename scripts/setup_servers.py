"""OpenSSH, rsync, nginx, Caddy, git for the tests that publish to real servers on this machine alone."""

from __future__ import annotations

import os
import sys

from debian import command, provide

PROGRAMS = {
    "ssh-keygen": "openssh-client", "sshd": "openssh-server", "rsync": "rsync", "nginx": "nginx-light",
    "caddy": "caddy", "git": "git", "openssl": "openssl",
}  # fmt: skip
PACKAGES = (*PROGRAMS.values(), "libnginx-mod-http-brotli-static")


def main() -> int:
    """Install what is missing where Debian's packages can be; 1 after saying how, where a person must do it."""
    os.environ["PATH"] = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
    missing = [name for name in PROGRAMS if not provide((name,), PACKAGES, "máy chủ web, ssh để thử (khoảng 60 MB)")]
    if not missing:
        return 0
    print(f"LỖI: Kiểm thử việc phát hành cần: {', '.join(missing)}. Trên Debian, Ubuntu chạy:\n"
          f"  sudo {' '.join(command(PACKAGES))}\nTrên Windows, macOS: chạy kiểm thử trong một máy ảo Debian.",
          file=sys.stderr)  # fmt: skip
    return 1
