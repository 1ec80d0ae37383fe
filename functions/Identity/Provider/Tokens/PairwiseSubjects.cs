using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Clients;
using EGov.Identity.Keys;
using EGov.Platform.Storage;

namespace EGov.Identity.Provider.Tokens;

/// <summary>
/// Who a person is towards a client (<c>sub</c>): the number for our own web front end, an alias for each other client (OpenID Connect Core 8.1),
/// so that portals cannot join what they know.
/// </summary>
internal sealed class PairwiseSubjects(AppStores stores, ISecretProtector protector) : IDisposable
{
    private const string Partition = "pairwise-subjects";
    private const string DocumentId = "key";
    private const string Purpose = "pairwise subjects";

    private readonly SemaphoreSlim loading = new(1, 1);

    private byte[]? key;

    public async Task<string> OfAsync(string account, Client client, CancellationToken cancellation)
    {
        if (client.Kind is ClientKind.Web)
        {
            return account;
        }

        return await AliasAsync($"{client.Id} {account}", cancellation);
    }

    /// <summary>
    /// What the client is told of a session (<c>sid</c>): our own front end its id, every other client a name of its own, so that portals cannot join
    /// by the session whom they know by different pseudonyms.
    /// </summary>
    public async Task<string> SessionAsync(string session, Client client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Kind is ClientKind.Web ? session : await AliasAsync($"session {client.Id} {session}", cancellation);
    }

    public void Dispose() => loading.Dispose();

    /// <summary>The key is made once, for all instances: another one would make new persons of all.</summary>
    private async Task<string> AliasAsync(string what, CancellationToken cancellation) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key ?? await KeyAsync(cancellation), Encoding.UTF8.GetBytes(what)));

    private async Task<byte[]> KeyAsync(CancellationToken cancellation)
    {
        await loading.WaitAsync(cancellation);
        try
        {
            while (key is null)
            {
                if (await stores.Keys.GetAsync(Partition, DocumentId, cancellation) is { } stored)
                {
                    key = await protector.UnprotectAsync(Purpose, PlatformJson.Read<KeyDocument>(stored.Content).Protected, cancellation);
                    break;
                }

                var fresh = await protector.ProtectAsync(Purpose, RandomNumberGenerator.GetBytes(32), cancellation);
                await stores.Keys.CreateAsync(Partition, DocumentId, PlatformJson.Write(new KeyDocument(DocumentId, Partition, fresh)), cancellation);
            }

            return key;
        }
        finally
        {
            loading.Release();
        }
    }

    private sealed record KeyDocument(string Id, string PartitionKey, byte[] Protected);
}
