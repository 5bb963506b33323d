/* address.h - which network addresses lie in the open network.
 *
 * A page or a feed can redirect to, and a name can resolve to, the user's own machine or network. Nothing is fetched from there unless the user allows it.
 * The ranges are those of IANA's special-purpose registries (RFC 6890 and its successors) and multicast.
 */
#ifndef RC_FETCH_ADDRESS_H
#define RC_FETCH_ADDRESS_H

#include <stdbool.h>
#include <sys/socket.h>

/* Whether an IPv4 or IPv6 address is public; any other family is not. IPv4 addresses within IPv6
 * ones (mapped, NAT64, 6to4) are judged as IPv4. */
bool rc_address_is_public(const struct sockaddr *a);

#endif
