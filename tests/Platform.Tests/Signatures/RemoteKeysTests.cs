using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Local.Demo;
using EGov.Local.Signing;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Remote;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures;

/// <summary>A person's key at a remote signing service, over the wire format of the Cloud Signature Consortium.</summary>
public sealed class RemoteKeysTests : IDisposable
{
    private readonly SigningFixture signing = new();
    private readonly HttpClient http = new();
    private readonly List<string> asked = [];

    public void Dispose()
    {
        http.Dispose();
        signing.Dispose();
    }

    [Fact]
    public async Task A_person_approves_and_the_signature_is_as_good_as_any()
    {
        using var certificate = await CertificateAsync(SigningFixture.Minister);
        using var service = Service(certificate);

        var signed = await SignAsync(service);

        Assert.True(signed.Succeeded(out var pdf, out var error), error?.Definition.Code);
        var report = await signing.VerifyAsync(pdf.ToArray());
        Assert.Equal((SignatureConclusion.Valid, "Nguyễn Văn An"), (report.Conclusion, Assert.Single(report.Signatures).Signer!.Name));
        Assert.Equal(["oauth2/token", "credentials/list", "credentials/info", "credentials/authorize", "signatures/signHash"], asked);
    }

    [Fact]
    public async Task The_person_is_shown_why_and_approves_the_very_digest_that_is_signed()
    {
        using var certificate = await CertificateAsync(SigningFixture.Minister);
        string? approved = null;
        using var service = Service(certificate, (method, question) =>
        {
            if (method == "credentials/authorize")
            {
                Assert.Equal("Phê duyệt", (string)question!["description"]!);
                approved = (string)question["hashes"]![0]!;
            }
            else if (method == "signatures/signHash")
            {
                Assert.Equal((approved, "sad-1"), ((string)question!["hashes"]![0]!, (string)question["SAD"]!));
            }

            return null;
        });

        Assert.True((await SignAsync(service)).Succeeded(out _, out _));
        Assert.NotNull(approved);
    }

    [Fact]
    public async Task Who_does_not_approve_signs_nothing_and_is_not_asked_again()
    {
        using var certificate = await CertificateAsync(SigningFixture.Minister);
        using var service = Service(certificate, static (method, _) => method == "credentials/authorize" ? (400, """{"error":"access_denied"}""") : null);

        Assert.Equal("EGOV-1257", await CodeAsync(service));
        Assert.Single(asked, method => method == "credentials/authorize");
        Assert.DoesNotContain("signatures/signHash", asked);
    }

    [Theory]
    [InlineData("credentials/list", 3)]
    [InlineData("credentials/info", 3)]
    [InlineData("credentials/authorize", 1)]
    [InlineData("signatures/signHash", 1)]
    public async Task A_service_that_is_down_is_asked_again_only_for_what_does_no_harm_twice(string down, int times)
    {
        using var certificate = await CertificateAsync(SigningFixture.Minister);
        using var service = Service(certificate, (method, _) => method == down ? (503, "down") : null);

        Assert.Equal("EGOV-1160", await CodeAsync(service));
        Assert.Equal(times, asked.Count(method => method == down));
    }

    [Fact]
    public async Task A_service_that_stumbles_once_does_its_work()
    {
        using var certificate = await CertificateAsync(SigningFixture.Minister);
        using var service = Service(certificate, (method, _) => method == "credentials/info" && asked.Count(each => each == method) == 1 ? (500, "{}") : null);

        Assert.True((await SignAsync(service)).Succeeded(out _, out _));
    }

    [Fact]
    public async Task Who_takes_too_long_is_told_by_number()
    {
        using var certificate = await CertificateAsync(SigningFixture.Minister);
        using var late = new ManualResetEventSlim();
        using var service = Service(certificate, (method, _) =>
        {
            if (method == "credentials/authorize")
            {
                late.Wait(TimeSpan.FromSeconds(20));
            }

            return null;
        });

        Assert.Equal("EGOV-1258", await CodeAsync(service, TimeSpan.FromMilliseconds(300)));
        late.Set();
    }

    [Fact]
    public async Task A_credential_of_somebody_else_is_refused_and_one_that_is_switched_off_is_none()
    {
        using var other = await CertificateAsync(SigningFixture.Minister with { Id = "001099099999" });
        using var foreign = Service(other);
        Assert.Equal("EGOV-1259", await CodeAsync(foreign));

        using var certificate = await CertificateAsync(SigningFixture.Minister);
        using var off = Service(certificate, enabled: false);
        Assert.Equal("EGOV-1162", await CodeAsync(off));
    }

    [Fact]
    public async Task A_signature_that_is_not_one_is_given_to_nobody()
    {
        using var certificate = await CertificateAsync(SigningFixture.Minister);
        using var service = Service(certificate, static (method, _) =>
            method == "signatures/signHash" ? (200, $$"""{"signatures":["{{Convert.ToBase64String(new byte[256])}}"]}""") : null);

        Assert.Equal("EGOV-1160", await CodeAsync(service));
    }

    [Fact]
    public async Task Agencies_have_no_key_there()
    {
        using var certificate = await CertificateAsync(SigningFixture.Ministry);
        using var service = Service(certificate);

        Assert.False((await Keys(service).FindAsync(SigningFixture.Ministry, default)).Succeeded(out _, out var error));
        Assert.Equal(("EGOV-1162", 0), (error.Definition.Code, asked.Count));
    }

    private async Task<X509Certificate2> CertificateAsync(Signatory signatory)
    {
        await signing.KeyAsync(SigningFixture.Minister);
        using var issuing = signing.Issuing;
        return DevelopmentCertificates.Signatory(signatory, issuing, signing.Clock.Now);
    }

    private RemoteKeys Keys(LoopbackServer service, TimeSpan? personsPatience = null)
    {
        var settings = new RemoteSigningSettings(service.Address, "egov", "secret") { PersonsPatience = personsPatience ?? TimeSpan.FromSeconds(30) };
        return new(new RemoteSigningClient(http, settings, TimeProvider.System), settings, signing.Clock);
    }

    private Task<Result<ReadOnlyMemory<byte>>> SignAsync(LoopbackServer service, TimeSpan? personsPatience = null) =>
        signing.Signer(Keys(service, personsPatience)).SignPdfAsync(DemoFiles.Pdf("Decision 12"), SigningFixture.Minister, default);

    private async Task<string?> CodeAsync(LoopbackServer service, TimeSpan? personsPatience = null) =>
        (await SignAsync(service, personsPatience)).Succeeded(out _, out var error) ? null : error.Definition.Code;

    /// <summary>A service that holds one credential; a test may answer in its place.</summary>
    private LoopbackServer Service(
        X509Certificate2 certificate, Func<string, JsonNode?, (int Status, string Body)?>? instead = null, bool enabled = true) => new((request, body) =>
    {
        var method = request.RawUrl!.TrimStart('/');
        lock (asked)
        {
            asked.Add(method);
        }

        Assert.Equal(method == "oauth2/token" ? null : "Bearer token-1", request.Headers["Authorization"]);
        var question = method == "oauth2/token" ? null : JsonNode.Parse(body);
        var (status, answer) = instead?.Invoke(method, question) ?? (200, AnswerOf(method, question, certificate, enabled).ToJsonString());
        return (status, "application/json", Encoding.UTF8.GetBytes(answer));
    });

    private JsonObject AnswerOf(string method, JsonNode? question, X509Certificate2 certificate, bool enabled)
    {
        switch (method)
        {
            case "oauth2/token":
                return new() { ["access_token"] = "token-1", ["expires_in"] = 3600 };
            case "credentials/list":
                Assert.Equal(SigningFixture.Minister.Id, (string)question!["userID"]!);
                return new() { ["credentialIDs"] = new JsonArray("credential-1") };
            case "credentials/info":
                using (var issuing = signing.Issuing)
                {
                    return new()
                    {
                        ["key"] = new JsonObject { ["status"] = enabled ? "enabled" : "disabled" },
                        ["cert"] = new JsonObject
                        {
                            ["certificates"] = new JsonArray(Convert.ToBase64String(certificate.RawData), Convert.ToBase64String(issuing.RawData)),
                        },
                    };
                }

            case "credentials/authorize":
                return new() { ["SAD"] = "sad-1" };
            default:
                using (var key = certificate.GetRSAPrivateKey()!)
                {
                    var signature = key.SignHash(Convert.FromBase64String((string)question!["hashes"]![0]!), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                    return new() { ["signatures"] = new JsonArray(Convert.ToBase64String(signature)) };
                }
        }
    }
}
