using System.Buffers.Text;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using EGov.Local.Demo;
using EGov.Local.Signing;
using EGov.Platform.Signatures.KeyVault;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Timestamps;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures;

/// <summary>Keys in a key vault and a time-stamp authority on the network, over the wire formats that they really speak.</summary>
public sealed class RemoteSigningTests : IDisposable
{
    private readonly SigningFixture signing = new();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        signing.Dispose();
    }

    [Fact]
    public async Task A_seal_whose_key_never_leaves_the_vault_is_as_good_as_any()
    {
        await signing.KeyAsync(SigningFixture.Ministry);
        using var issuing = signing.Issuing;
        using var certificate = DevelopmentCertificates.Signatory(SigningFixture.Ministry, issuing, signing.Clock.Now);
        File.WriteAllText(Path.Combine(signing.Authority.TrustFolder, "issuing.pem"), issuing.ExportCertificatePem());
        var seen = new List<string>();
        using var vault = Vault(certificate, seen, static signature => signature);

        var report = await signing.VerifyAsync(await signing.SignAsync(DemoFiles.Pdf("Decision 12"), SigningFixture.Ministry, Keys(vault)));

        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        Assert.Equal(["GET /certificates/agency-G01-08?api-version=7.4", "POST /keys/agency-G01-08/v1/sign?api-version=7.4"], seen);
    }

    [Fact]
    public async Task A_signature_that_is_not_one_is_given_to_nobody()
    {
        await signing.KeyAsync(SigningFixture.Ministry);
        using var issuing = signing.Issuing;
        using var certificate = DevelopmentCertificates.Signatory(SigningFixture.Ministry, issuing, signing.Clock.Now);
        using var vault = Vault(certificate, [], static signature => [.. signature.Reverse()]);

        var signed = await signing.Signer(Keys(vault)).SignPdfAsync(DemoFiles.Pdf("Decision 12"), SigningFixture.Ministry, default);

        Assert.False(signed.Succeeded(out _, out var error));
        Assert.Equal("EGOV-1160", error.Definition.Code);
    }

    [Fact]
    public async Task A_person_has_no_key_in_the_vault_and_an_unknown_agency_none()
    {
        using var vault = new LoopbackServer(static (_, _) => (404, "application/json", "{}"u8.ToArray()));

        Assert.False((await Keys(vault).FindAsync(SigningFixture.Minister, default)).Succeeded(out _, out var person));
        Assert.False((await Keys(vault).FindAsync(SigningFixture.Ministry, default)).Succeeded(out _, out var agency));
        Assert.Equal(("EGOV-1162", "EGOV-1162"), (person.Definition.Code, agency.Definition.Code));
    }

    [Fact]
    public async Task Time_comes_from_the_authority_over_HTTP()
    {
        using var server = new LoopbackServer((request, body) =>
        {
            Assert.Equal("application/timestamp-query", request.ContentType);
            Assert.True(Rfc3161TimestampRequest.TryDecode(body, out var question, out _));
            return (200, "application/timestamp-reply", ReplyOf(signing.Authority.Stamp(question.GetMessageHash(), question.GetNonce())));
        });
        var stamps = new HttpTimestampAuthority(http, server.Address);

        var signed = await signing.Signer(stamps: stamps).SignPdfAsync(DemoFiles.Pdf("Decision 12"), SigningFixture.Minister, default);

        Assert.True(signed.Succeeded(out var pdf, out _));
        Assert.Equal(SignatureConclusion.Valid, (await signing.VerifyAsync(pdf.ToArray())).Conclusion);
    }

    [Fact]
    public async Task The_answer_to_another_question_is_no_time_stamp()
    {
        using var server = new LoopbackServer((request, body) =>
        {
            Rfc3161TimestampRequest.TryDecode(body, out var question, out _);
            return (200, "application/timestamp-reply", ReplyOf(signing.Authority.Stamp(new byte[32], question!.GetNonce())));
        });

        await Assert.ThrowsAsync<SignatureServiceException>(() => new HttpTimestampAuthority(http, server.Address).StampAsync(SHA256.HashData([1]), default));
    }

    private KeyVaultKeys Keys(LoopbackServer vault) => new(http, new OneToken(), vault.Address);

    private static LoopbackServer Vault(X509Certificate2 certificate, List<string> seen, Func<byte[], byte[]> spoil)
    {
        Uri? address = null;
        var server = new LoopbackServer((request, body) =>
        {
            Assert.Equal("Bearer token", request.Headers["Authorization"]);
            seen.Add($"{request.HttpMethod} {request.RawUrl}");
            JsonObject answer;
            if (request.HttpMethod == "GET")
            {
                answer = new() { ["kid"] = new Uri(address!, "keys/agency-G01-08/v1").AbsoluteUri, ["cer"] = Convert.ToBase64String(certificate.RawData) };
            }
            else
            {
                var asked = JsonNode.Parse(body)!;
                Assert.Equal("RS256", asked["alg"]!.GetValue<string>());
                using var key = certificate.GetRSAPrivateKey()!;
                var signature = key.SignHash(Base64Url.DecodeFromChars(asked["value"]!.GetValue<string>()), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                answer = new() { ["kid"] = "v1", ["value"] = Base64Url.EncodeToString(spoil(signature)) };
            }

            return (200, "application/json", Encoding.UTF8.GetBytes(answer.ToJsonString()));
        });
        address = server.Address;
        return server;
    }

    private static byte[] ReplyOf(ReadOnlyMemory<byte> token)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(0);
            }

            writer.WriteEncodedValue(token.Span);
        }

        return writer.Encode();
    }

    private sealed class OneToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal(["https://vault.azure.net/.default"], requestContext.Scopes);
            return new(new AccessToken("token", DateTimeOffset.MaxValue));
        }
    }
}
