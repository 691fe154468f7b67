"""Which addresses a webhook may go to: resolved, every one checked, and the checked one is connected to.

A name that also points inward is refused whole: who controls it could otherwise choose at each try. IPv6 addresses
that carry an IPv4 one are judged by that as well; those of the old tunnels (6to4, Teredo) are refused altogether,
because no receiver needs them and Python's releases differ on whether they are public.
"""

import socket
from collections.abc import Iterator, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address
_NAT64 = IPv6Network("64:ff9b::/96")
_LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")
_TUNNELS = (IPv6Network("2002::/16"), IPv6Network("2001::/32"))


class AddressRefusedError(Exception):
    """The name leads to a place webhooks never go."""


class UnknownHostError(Exception):
    """The name leads nowhere now."""


def literal(host: str) -> Address | None:
    """The address a host is written as; None for a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None


def allowed(address: Address, networks: Sequence[Network]) -> bool:
    """Whether it is a public address, or lies in a network the installation opened."""
    return all(_is_public(part) or in_networks(part, networks) for part in _within(address))


def in_networks(address: Address, networks: Sequence[Network]) -> bool:
    """Whether the installation opened this address by setting."""
    return any(address.version == network.version and address in network for network in networks)


def _within(address: Address) -> Iterator[Address]:
    """The address, or the one it only wraps, and the one that a translator would lead it to."""
    if isinstance(address, IPv4Address):
        yield address
        return
    if address.ipv4_mapped is not None:
        yield address.ipv4_mapped
        return
    yield address
    if address in _NAT64 or address in _LOCAL_NAT64:
        yield IPv4Address(int(address) & 0xFFFF_FFFF)


def _is_public(address: Address) -> bool:
    tunnelled = in_networks(address, _TUNNELS)
    return address.is_global and not (address.is_multicast or address.is_reserved or tunnelled)


def resolve(host: str, port: int, networks: Sequence[Network]) -> list[Address]:
    """The addresses to connect to, in the resolver's order."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHostError from error
    # A zone (fe80::1%eth0) stands behind link-local addresses only, which are refused.
    addresses = list(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))
    if not addresses:
        raise UnknownHostError
    if not all(allowed(address, networks) for address in addresses):
        raise AddressRefusedError
    return addresses
