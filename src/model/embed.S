/* embed.S - models/ as they stand, inside the program (see model.c). */
	.section .note.GNU-stack,"",%progbits
