using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Exchange.Tests.Vxp.Support;
using EGov.Exchange.Vxp;
using EGov.Exchange.Vxp.Answers;
using EGov.Exchange.Vxp.Proof;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>A call that breaks on our side is answered in the protocol's form, kept in the audit trail and told to who runs the axis.</summary>
public sealed class BrokenCallTests
{
    [Fact]
    public async Task What_breaks_is_a_failure_that_clients_try_again()
    {
        await using var axis = await VxpAxis.StartAsync();
        var log = new ErrorLog();

        var (deed, refusal) = await DoorOf(axis, log).RunAsync<Ok<VxpCount>>(
            await RequestAsync(axis), "vxp.story", _ => throw new InvalidOperationException("broken"), CancellationToken.None);

        Assert.Null(deed);
        Assert.Equal(("FAIL", "20", "EGOV-1000"), (refusal!.Status, refusal.ErrorCode, refusal.Code));
        Assert.Equal("broken", Assert.Single(log.Errors).Message);
        Assert.Contains("vxp.story.refused.egov-1000 system-SYS.G01", await ActionsAsync(axis));
    }

    [Fact]
    public async Task A_client_that_went_away_breaks_nothing()
    {
        await using var axis = await VxpAxis.StartAsync();
        var log = new ErrorLog();
        var request = await RequestAsync(axis);

        await Assert.ThrowsAsync<OperationCanceledException>(() => DoorOf(axis, log).RunAsync<Ok<VxpCount>>(
            request, "vxp.story", _ => throw new OperationCanceledException(), CancellationToken.None));

        Assert.Empty(log.Errors);
    }

    private static VxpDoor DoorOf(VxpAxis axis, ErrorLog log) => new(
        axis.Host.Services.GetRequiredService<SystemProof>(),
        axis.Host.Services.GetRequiredService<CallerAdmission>(),
        axis.Host.Services.GetRequiredService<VxpTrail>(),
        log);

    /// <summary>A call that the ministry's system signed.</summary>
    private static async Task<HttpRequest> RequestAsync(VxpAxis axis)
    {
        const string Secret = "the-secret-of-the-story";
        var box = await axis.SealAsync("G01", Secret);
        await axis.ChangeAsync("G01", system => system.RenewSecret(box, TimeSpan.FromDays(7), axis.Now, "operator"));
        var headers = new Dictionary<string, string> { ["timestamp"] = SignatureTime.Write(axis.Now), ["systemid"] = "SYS.G01" };
        var signed = new JsonObject(headers.Select(header => KeyValuePair.Create($"XroadVnpt-{header.Key}", (JsonNode?)header.Value))).ToJsonString();
        var request = new DefaultHttpContext().Request;
        foreach (var (name, value) in headers)
        {
            request.Headers[$"XroadVnpt-{name}"] = value;
        }

        request.Headers["XroadVnpt-sign-header-key"] = string.Join(';', headers.Keys);
        request.Headers["XroadVnpt-sign-header"] = signed;
        request.Headers["XroadVnpt-hash-header"] = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)));
        return request;
    }

    private static async Task<IReadOnlyList<string>> ActionsAsync(VxpAxis axis)
    {
        var page = await axis.Host.Stores.AuditInbox.ChangesAsync(null, 100, CancellationToken.None);
        return [.. page.Documents.Select(document => PlatformJson.Read<AuditInboxDocument>(document.Content).Entry).Select(entry => $"{entry.Action} {entry.Target}")];
    }

    private sealed class ErrorLog : ILogger<VxpDoor>
    {
        public List<Exception> Errors { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Equal(LogLevel.Error, logLevel);
            Errors.Add(exception!);
        }
    }
}
