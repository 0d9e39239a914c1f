/**
 * WeChat's subscribe messages through WxJava, and what each of the platform's answers means for an attempt. The platform
 * has no key for "the same message again", so a call whose answer was lost is not repeated.
 */
package org.linli.notification.wechat;
