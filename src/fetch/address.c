/* address.c - see address.h. */
#include "fetch/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct range4 {
	uint32_t net;
	uint8_t  bits;
} range4;

#define IP(a, b, c, d) ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))

static const range4 closed4[] = {
	{IP(0, 0, 0, 0), 8},      /* this network */
	{IP(10, 0, 0, 0), 8},     /* private */
	{IP(100, 64, 0, 0), 10},  /* between a provider and its customers */
	{IP(127, 0, 0, 0), 8},    /* this machine */
	{IP(169, 254, 0, 0), 16}, /* this link; cloud metadata */
	{IP(172, 16, 0, 0), 12},  /* private */
	{IP(192, 0, 0, 0), 24},   /* protocol assignments */
	{IP(192, 0, 2, 0), 24},   /* documentation */
	{IP(192, 168, 0, 0), 16}, /* private */
	{IP(198, 18, 0, 0), 15},  /* benchmarks */
	{IP(198, 51, 100, 0), 24},
	{IP(203, 0, 113, 0), 24},
	{IP(224, 0, 0, 0), 4},    /* multicast */
	{IP(240, 0, 0, 0), 4},    /* reserved, broadcast */
};

static bool public4(uint32_t ip)
{
	for (size_t i = 0; i < sizeof closed4 / sizeof *closed4; i++)
		if ((ip ^ closed4[i].net) >> (32 - closed4[i].bits) == 0)
			return false;
	return true;
}

static uint32_t four(const uint8_t *p)
{
	return IP(p[0], p[1], p[2], p[3]);
}

static bool public6(const uint8_t *p)
{
	static const uint8_t zero[16];
	static const uint8_t nat64[12] = {0, 0x64, 0xFF, 0x9B};
	if (!memcmp(p, zero, 10) && p[10] == 0xFF && p[11] == 0xFF)
		return public4(four(p + 12)); /* ::ffff:a.b.c.d */
	if (!memcmp(p, nat64, 12))
		return public4(four(p + 12)); /* 64:ff9b::a.b.c.d */
	if (p[0] == 0x20 && p[1] == 0x02)
		return public4(four(p + 2)); /* 6to4 */
	if ((p[0] & 0xE0) != 0x20)
		return false; /* only 2000::/3 is given out: not ::, ::1, fc00::/7, fe80::/10, ff00::/8 */
	if (p[0] == 0x20 && p[1] == 0x01 && p[2] < 2)
		return false; /* 2001::/23: protocol assignments, Teredo */
	if (p[0] == 0x3F && p[1] == 0xFF && p[2] < 0x10)
		return false; /* 3fff::/20: documentation (RFC 9637) */
	return !(p[0] == 0x20 && p[1] == 0x01 && p[2] == 0x0D && p[3] == 0xB8); /* documentation */
}

bool rc_address_is_public(const struct sockaddr *a)
{
	if (a->sa_family == AF_INET) {
		struct sockaddr_in in;
		memcpy(&in, a, sizeof in);
		return public4(ntohl(in.sin_addr.s_addr));
	}
	if (a->sa_family == AF_INET6) {
		struct sockaddr_in6 in;
		memcpy(&in, a, sizeof in);
		return public6(in.sin6_addr.s6_addr);
	}
	return false;
}
