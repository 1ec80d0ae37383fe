using System.Security.Cryptography;
using EGov.Identity.Keys;
using EGov.Local.Signing;

namespace EGov.Identity.Tests.Keys;

public sealed class KeyRingTests : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Term = TimeSpan.FromDays(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keys-");

    [Fact]
    public void A_key_is_known_for_a_day_before_it_signs_and_a_day_after_the_next_does()
    {
        var ring = With(null, new SigningKeyAdded(Begin, "system", "one", "token-1", "x", "y", Begin));
        Assert.False(ring.NeedsNext(Begin + TimeSpan.FromDays(29) - TimeSpan.FromSeconds(1), Term));
        var published = Begin + TimeSpan.FromDays(29);
        Assert.True(ring.NeedsNext(published, Term));
        ring = After(ring, ring.Add(new("token-2", "x", "y"), "two", 1, published));

        Assert.Equal("one", ring.SigningAt(Begin + Term - TimeSpan.FromSeconds(1)).Id);
        Assert.Equal("two", ring.SigningAt(Begin + Term).Id);
        Assert.False(ring.NeedsNext(published, Term));
        Assert.Equal(2, After(ring, ring.Retire(Begin + Term + TimeSpan.FromHours(23))).Keys.Count);
        ring = After(ring, ring.Retire(Begin + Term + TimeSpan.FromHours(24)));
        Assert.Equal("two", Assert.Single(ring.Keys).Id);
        Assert.Equal(2, ring.Made);
    }

    [Fact]
    public void Of_two_who_add_the_next_key_one_does()
    {
        var ring = With(null, new SigningKeyAdded(Begin, "system", "one", "token-1", "x", "y", Begin));
        var added = After(ring, ring.Add(new("token-2", "x", "y"), "two", 1, Begin));

        Assert.Same(added, After(added, added.Add(new("token-2", "x", "y"), "two", 1, Begin)));
    }

    [Fact]
    public async Task A_key_of_the_folder_is_made_once_and_is_its_owners_alone()
    {
        var place = Path.Combine(folder.FullName, "token-keys");
        var (one, other) = (new FolderTokenKeys(place), new FolderTokenKeys(place));
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => (number % 2 == 0 ? one : other).MakeAsync("token-1", default))));

        Assert.Single(made.Distinct());
        var digest = SHA256.HashData("what is signed"u8);
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = System.Buffers.Text.Base64Url.DecodeFromChars(made[0].X), Y = System.Buffers.Text.Base64Url.DecodeFromChars(made[0].Y) },
        });
        var signature = await other.SignAsync(made[0].Reference, digest, default);
        Assert.Equal(64, signature.Length);
        Assert.True(key.VerifyHash(digest, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(place, "token-1.pem")));
        }

        Assert.Single(Directory.GetFiles(place));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static KeyRing With(KeyRing? ring, KeyRingEvent happened) => KeyRing.Fold(ring, happened);

    private static KeyRing After(KeyRing ring, EGov.Platform.Results.Result<IReadOnlyList<KeyRingEvent>> decided) =>
        decided.Succeeded(out var events, out _) ? events.Aggregate(ring, With) : throw new InvalidOperationException("refused");
}
