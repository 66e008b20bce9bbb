namespace Eatsential.Web.Hosting;

internal static class SecurityHeaders
{
    /// <summary>
    /// For every response. Scripts are ours or carry the nonce; MudBlazor's selects and dialogs set style attributes,
    /// hence unsafe-inline for styles alone.
    /// </summary>
    public static HeaderPolicyCollection Policy() =>
        new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(p => p.SameOrigin())
            .AddCrossOriginResourcePolicy(p => p.SameOrigin())
            .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
            .RemoveServerHeader()
            .AddPermissionsPolicy(p =>
            {
                p.AddCamera().None();
                p.AddMicrophone().None();
                p.AddPayment().None();
                p.AddUsb().None();
                p.AddGeolocation().Self();
            })
            .AddContentSecurityPolicy(p =>
            {
                p.AddDefaultSrc().Self();
                p.AddBaseUri().Self();
                p.AddObjectSrc().None();
                p.AddFormAction().Self();
                p.AddFrameAncestors().None();
                p.AddImgSrc().Self().Data();
                p.AddFontSrc().Self();
                p.AddConnectSrc().Self();
                p.AddStyleSrc().Self().UnsafeInline();
                p.AddScriptSrc().Self().WithNonce();
            });
}
