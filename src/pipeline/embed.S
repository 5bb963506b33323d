/* embed.S - what the build made of data/ (src/image), inside the program. */
	.section .rodata
	.global rc_knowledge_image
	.balign 64
rc_knowledge_image:
	.incbin BLOB
	.section .note.GNU-stack,"",%progbits
