#!/usr/bin/env perl
# Writes src/Shared/Formats/Idna/IdnaData.cs: what IDNA 2008 needs to know of each code point, from the Unicode data that Perl brings along.
#   perl eng/unicode/idna.pl > src/Shared/Formats/Idna/IdnaData.cs
use v5.36;
no warnings 'nonchar', 'surrogate', 'non_unicode';
use Unicode::Normalize qw(NFKC getCombinClass);
use Unicode::UCD qw(charinfo);

my %exception = map { $_ => 'PVALID' } 0x00DF, 0x03C2, 0x06FD, 0x06FE, 0x0F0B, 0x3007;
$exception{$_} = 'CONTEXT' for 0x00B7, 0x0375, 0x05F3, 0x05F4, 0x30FB, 0x0660 .. 0x0669, 0x06F0 .. 0x06F9;
$exception{$_} = 'DISALLOWED' for 0x0640, 0x07FA, 0x302E, 0x302F, 0x3031 .. 0x3035, 0x303B;

# RFC 5892, section 3.
sub derived ($cp, $c) {
    return $exception{$cp} if $exception{$cp};
    return 'UNASSIGNED' if $c =~ /\p{Cn}/;
    return 'PVALID' if $c =~ /[-0-9a-z]/;
    return 'CONTEXT' if $c =~ /\p{Join_Control}/;
    return 'DISALLOWED' if $c !~ /[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]/;
    return 'DISALLOWED' if $c =~ /[\p{Default_Ignorable_Code_Point}\p{White_Space}]/;
    return 'DISALLOWED' if $c =~ /[\x{20D0}-\x{20FF}\x{1D100}-\x{1D1FF}\x{1D200}-\x{1D24F}]/;
    return 'DISALLOWED' if $c =~ /[\p{Hangul_Syllable_Type=L}\p{Hangul_Syllable_Type=V}\p{Hangul_Syllable_Type=T}]/;
    return 'DISALLOWED' if $c ne NFKC(CORE::fc(NFKC($c)));
    return 'PVALID';
}

my @bidi = qw(L R AL AN EN ES CS ET ON BN NSM);
my @joining = qw(U L R D T C);
my @script = qw(Greek Hebrew Hiragana Katakana Han);
my %bidi = map { my $i = $_; $i => qr/\p{Bidi_Class=$bidi[$i]}/ } 0 .. $#bidi;
my %joining = map { my $i = $_; $i => qr/\p{Joining_Type=$joining[$i]}/ } 0 .. $#joining;
my %script = map { my $i = $_; $i => qr/\p{Script=$script[$i]}/ } 0 .. $#script;

sub first ($c, $patterns, $otherwise) {
    for my $i (sort { $a <=> $b } keys %$patterns) { return $i if $c =~ $patterns->{$i} }
    return $otherwise;
}

# Bits: 0-1 status (0 never, 1 always, 2 in context), 2-5 bidi class, 6-8 joining type, 9-11 script (0 none of interest), 12 mark, 13-20 combining class,
# 21 may compose with what is before it.
my (@runs, @values, %index, %valid, @compositions);
my $last = 0;
$index{0} = 0;
push @values, 0;
for my $cp (0 .. 0xEFFFF, 0xF0000) {
    my $value = 0;
    if ($cp < 0xD800 || ($cp > 0xDFFF && $cp < 0xF0000)) {
        my $c = chr $cp;
        my $status = derived($cp, $c);
        if ($status eq 'PVALID' || $status eq 'CONTEXT') {
            $valid{$cp} = 1;
            $value = ($status eq 'PVALID' ? 1 : 2)
                | first($c, \%bidi, 0) << 2 | first($c, \%joining, 0) << 6 | (first($c, \%script, -1) + 1) << 9
                | ($c =~ /\p{M}/ ? 1 : 0) << 12 | getCombinClass($cp) << 13
                | ($c =~ /\p{NFC_Quick_Check=Maybe}/ ? 1 : 0) << 21;
        }
    }
    next if $value == $last;
    push @values, $value unless exists $index{$value};
    $index{$value} //= $#values;
    push @runs, [$cp, $index{$value}];
    $last = $value;
}

# Primary composites (UAX 15). Jamo are never valid, so Hangul needs none.
for my $cp (sort { $a <=> $b } keys %valid) {
    next if $cp >= 0xAC00 && $cp <= 0xD7A3;
    my $mapping = charinfo($cp)->{decomposition};
    next if $mapping eq '' || $mapping =~ /</;
    my @parts = map { hex } split ' ', $mapping;
    die sprintf 'U+%04X is valid and no composite of valid parts', $cp if @parts != 2 || grep { !$valid{$_} } @parts;
    push @compositions, [$cp, @parts];
}

# Variable-length: six bits a character, of which the highest says that more follow, least significant first.
sub number ($n) {
    my $s = '';
    do { my $digit = $n & 31; $n >>= 5; $s .= chr(48 + $digit + ($n ? 32 : 0)) } while $n;
    return $s;
}
sub zigzag ($n) { $n < 0 ? -2 * $n - 1 : 2 * $n }

sub literal ($data) {
    my @lines = $data =~ /(.{1,140})/g;
    return join(" +\n", map { qq(        @"$_"u8) } @lines) . ';';
}

my ($runs, $values, $compositions, $previous) = ('', '', '', 0);
for (@runs) { $runs .= number($_->[0] - $previous) . number($_->[1]); $previous = $_->[0] }
$values .= number($_) for @values;
$previous = 0;
for (@compositions) {
    my ($cp, $first, $second) = @$_;
    $compositions .= number($cp - $previous) . number(zigzag($cp - $first)) . number(zigzag($second - 0x300));
    $previous = $cp;
}

my $version = Unicode::UCD::UnicodeVersion() =~ s/\.0$//r;
print <<"END";
// Written by eng/unicode/idna.pl from the data of Unicode $version. Do not edit.

namespace ArticleSdk.Shared;

/// <summary>The Unicode data of <see cref="IdnaTables"/>, in numbers of variable length, held in half the bytes that strings take.</summary>
internal static class IdnaData
{
    /// <summary>${\scalar @runs} runs of code points with the same properties: where the run starts after the last, and the index of its properties.</summary>
    public static ReadOnlySpan<byte> Runs =>
${\literal($runs)}

    /// <summary>${\scalar @values} combinations of properties.</summary>
    public static ReadOnlySpan<byte> Properties =>
${\literal($values)}

    /// <summary>${\scalar @compositions} canonical compositions: the composite, and its two parts.</summary>
    public static ReadOnlySpan<byte> Compositions =>
${\literal($compositions)}
}
END
