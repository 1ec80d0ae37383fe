namespace EGov.Portal.Procedures;

/// <summary>How an application comes in (<c>kênh thực hiện</c>), by the national numbers.</summary>
internal enum Channel
{
    /// <summary>At the counter (<c>trực tiếp</c>).</summary>
    Counter = 1,

    /// <summary>Online (<c>trực tuyến</c>).</summary>
    Online = 2,

    /// <summary>By the public postal service (<c>bưu chính công ích</c>).</summary>
    Post = 3,
}
