"""Search on a static host: an inverted index of syllables and pairs of syllables, split into small files.

A Vietnamese word is mostly two syllables, so pairs do what a word segmenter would. Terms are looked up without tones
and diacritics; how a syllable is really written only decides the order of results.
"""
