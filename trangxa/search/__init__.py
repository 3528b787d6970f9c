"""Search on a static host: an inverted index of syllables, split into small files that a browser fetches as it needs.

Terms are looked up without tones and diacritics; how a syllable is really written only decides the order of results.
Titles, summaries and headings keep the places of their syllables, so that words of several syllables are seen there;
of bodies the index knows which documents hold a syllable.
"""
