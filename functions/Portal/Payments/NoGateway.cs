using System.Security.Cryptography;
using EGov.Platform.Results;
using EGov.Portal.Errors;

namespace EGov.Portal.Payments;

/// <summary>Where no gateway is set up, nothing is paid online: it is paid at the desk.</summary>
internal sealed class NoGateway : IPaymentGateway
{
    public string Name => "none";

    public Task<Result<string>> BeginAsync(PaymentOrder order, CancellationToken cancellation) =>
        Task.FromResult<Result<string>>(PortalErrors.NoPaymentGateway.With());

    public Task<GatewayAnswer> QueryAsync(string reference, CancellationToken cancellation) => Task.FromResult(new GatewayAnswer(GatewayState.Unknown));

    /// <summary>Nobody can make this one, so that no notice is ever taken.</summary>
    public string Seal(IEnumerable<string> values) => RandomNumberGenerator.GetHexString(64, lowercase: true);
}
