/* embed.S - models/ as they stand, inside the program (see model.c). A language without a file has an empty one. */
	.section .rodata
#define MODEL(lang, file)            \
	.global rc_model_##lang;         \
	.global rc_model_##lang##_end;   \
	.balign 64;                      \
rc_model_##lang:                     \
	file;                            \
rc_model_##lang##_end:               \
	.byte 0
#if __has_include("../../models/fr.rcm")
	MODEL(fr, .incbin "models/fr.rcm")
#else
	MODEL(fr, )
#endif
#if __has_include("../../models/en.rcm")
	MODEL(en, .incbin "models/en.rcm")
#else
	MODEL(en, )
#endif
#if __has_include("../../models/es.rcm")
	MODEL(es, .incbin "models/es.rcm")
#else
	MODEL(es, )
#endif
	.section .note.GNU-stack,"",%progbits
