using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Files;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Storage;

namespace EGov.Platform.Signatures.Browser;

/// <summary>
/// Keeps what was ordered of plug-ins, and the files, under the owner's key. A session is found by its digest only: whoever reads the store
/// cannot use it.
/// </summary>
internal sealed class SigningOrders(AppStores stores, IFileStore files, OwnerKeys keys, TimeProvider clock)
{
    /// <summary>Longer than a session lasts: what was signed is taken, and its page shown again.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private const string Id = "order";

    private readonly SealedContents contents = new(files, keys);
    private readonly DueFiles due = new(stores, "signing-due");

    public async Task AddAsync(SigningOrderDocument order, string session, ReadOnlyMemory<byte> pdf, CancellationToken cancellation)
    {
        // Noted first, so that nothing which is lost half-way stays for ever.
        var name = NameOf(session);
        await due.AddAsync(new DueFile(name, order.Owner, name), clock.GetUtcNow() + KeptFor, cancellation).ConfigureAwait(false);
        await contents.WriteAsync(order.Owner, name + "-source", order.Order.Sha256, pdf, cancellation).ConfigureAwait(false);
        var partition = PartitionOf(session);
        var stored = order with { Id = Id, PartitionKey = partition, Ttl = (int)(KeptFor * 2).TotalSeconds };
        await stores.Claims.CreateAsync(partition, Id, PlatformJson.Write(stored), cancellation).ConfigureAwait(false);
    }

    /// <summary>The order with the tag of its document; null for a session that there is not.</summary>
    public async Task<(SigningOrderDocument Order, string Tag)?> FindAsync(string session, CancellationToken cancellation)
    {
        var partition = PartitionOf(session);
        return await stores.Claims.GetAsync(partition, Id, cancellation).ConfigureAwait(false) is { } found
            ? (PlatformJson.Read<SigningOrderDocument>(found.Content), found.Tag)
            : null;
    }

    /// <summary>False when somebody else changed the order first.</summary>
    public async Task<bool> ReplaceAsync(string session, string tag, SigningOrderDocument order, CancellationToken cancellation) =>
        await stores.Claims.ReplaceAsync(PartitionOf(session), Id, tag, PlatformJson.Write(order), cancellation).ConfigureAwait(false) is not null;

    public Task<byte[]> SourceAsync(string session, SigningOrderDocument order, CancellationToken cancellation) =>
        contents.ReadAsync(order.Owner, NameOf(session) + "-source", order.Order.Sha256, cancellation);

    public Task KeepAsync(string session, SigningOrderDocument order, ReadOnlyMemory<byte> signed, CancellationToken cancellation) =>
        contents.WriteAsync(order.Owner, NameOf(session) + "-signed", order.Signed!, signed, cancellation);

    public Task<byte[]> SignedAsync(string session, SigningOrderDocument order, CancellationToken cancellation) =>
        contents.ReadAsync(order.Owner, NameOf(session) + "-signed", order.Signed!, cancellation);

    /// <summary>Deletes the files of sessions that are long over; the orders go by themselves.</summary>
    public Task SweepAsync(CancellationToken cancellation) => due.ForEachAsync(
        clock.GetUtcNow(),
        async file =>
        {
            await files.DeleteAsync(file.Owner, file.StoredAs + "-source", cancellation).ConfigureAwait(false);
            await files.DeleteAsync(file.Owner, file.StoredAs + "-signed", cancellation).ConfigureAwait(false);
        },
        cancellation);

    private static string PartitionOf(string session) => NameOf(session);

    private static string NameOf(string session) => "signing-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(session)));
}

/// <summary>An order as it is stored.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="About">What the app calls it.</param>
/// <param name="Order">What is to be signed; without the session.</param>
/// <param name="Uploads">How many uploads were refused.</param>
/// <param name="Refusal">The number of the last refusal.</param>
/// <param name="IsDeclined">Whether the plug-in gave up.</param>
/// <param name="Signed">The digest of the one signed file that was taken; set before the file is kept.</param>
/// <param name="IsKept">Whether that file is kept.</param>
internal sealed record SigningOrderDocument(
    string Owner, string About, SigningOrder Order, int Uploads = 0, string? Refusal = null, bool IsDeclined = false, string? Signed = null, bool IsKept = false)
{
    public string Id { get; init; } = "";

    public string PartitionKey { get; init; } = "";

    /// <summary>After so many seconds the store lets it go.</summary>
    public int Ttl { get; init; }
}
