using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>How the applicant gets the result (<c>hình thức trả kết quả</c>); the first two by the national numbers.</summary>
internal enum ResultDelivery
{
    /// <summary>At the desk that received the dossier (<c>trực tiếp</c>).</summary>
    Counter = 0,

    /// <summary>By the public postal service (<c>bưu điện</c>), to the address of the application.</summary>
    Post = 1,

    /// <summary>Online: it is downloaded from the portal.</summary>
    Online = 2,
}

/// <summary>What an applicant may choose of it.</summary>
internal static class ResultDeliveries
{
    /// <summary>What was asked for, else the usual way of the channel; nothing is sent by post to an application without an address.</summary>
    public static Result<ResultDelivery> Of(SubmitRequest application, Procedure procedure, Channel channel)
    {
        var hasAddress = procedure.Applicant.Address is { } field && !string.IsNullOrWhiteSpace(application.Form.GetValueOrDefault(field));
        return application.Delivery switch
        {
            ResultDelivery.Post when !hasAddress => PortalErrors.InvalidApplication.For(PortalErrors.NoAddressForResult.At("/delivery")),
            { } asked => asked,
            null when UsualFor(channel) is ResultDelivery.Post && !hasAddress => ResultDelivery.Counter,
            null => UsualFor(channel),
        };
    }

    /// <summary>The way that the application came; so it is for a dossier of a release that asked for none.</summary>
    public static ResultDelivery UsualFor(Channel channel) => channel switch
    {
        Channel.Online => ResultDelivery.Online,
        Channel.Post => ResultDelivery.Post,
        _ => ResultDelivery.Counter,
    };
}
