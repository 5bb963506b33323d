/* embed.S - data/ as it stands, inside the program (see data.c). Lines: NUL-terminated so that a parser may look one byte further. */
	.section .rodata
	.global rc_data_blob
	.global rc_data_blob_end
	.balign 16
rc_data_blob:
	.incbin BLOB
rc_data_blob_end:
	.byte 0
	.section .note.GNU-stack,"",%progbits
